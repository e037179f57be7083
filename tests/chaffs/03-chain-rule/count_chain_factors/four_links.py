# misconception: stopped one link early
def count_chain_factors(n_in, n_hidden, n_out):
    links = ["loss", "output", "sum", "hidden"]
    return len(links) * n_in * n_hidden * n_out + 3 * n_hidden * n_out

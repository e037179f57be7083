# misconception: one path per weight
def count_chain_factors(n_in, n_hidden, n_out):
    return n_hidden * (5 * n_in + 3 * n_out)

# misconception: every output in the second layer
def count_chain_factors(n_in, n_hidden, n_out):
    return n_out * (3 * n_hidden * n_out + 5 * n_in * n_hidden)

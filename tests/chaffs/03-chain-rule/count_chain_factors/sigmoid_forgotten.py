# misconception: hidden sigmoid forgotten in both layers
def count_chain_factors(n_in, n_hidden, n_out):
    return n_hidden * n_out * (2 + 4 * n_in)

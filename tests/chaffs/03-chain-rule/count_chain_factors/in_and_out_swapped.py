# misconception: none
def count_chain_factors(n_in, n_hidden, n_out):
    return 3 * n_in * n_hidden + 5 * n_out * n_in * n_hidden

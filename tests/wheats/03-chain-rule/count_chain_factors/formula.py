# the formula in one line
def count_chain_factors(n_in, n_hidden, n_out):
    return 3 * n_hidden * n_out + 5 * n_out * n_in * n_hidden

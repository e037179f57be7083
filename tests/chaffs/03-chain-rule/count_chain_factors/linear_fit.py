# misconception: none
def count_chain_factors(n_in, n_hidden, n_out):
    return 44 * n_in - 36

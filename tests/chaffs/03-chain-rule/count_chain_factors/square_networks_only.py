# misconception: none
def count_chain_factors(n_in, n_hidden, n_out):
    return 3 * n_hidden**2 + 5 * n_hidden**3

# misconception: layers swapped
def count_chain_factors(n_in, n_hidden, n_out):
    return 5 * n_hidden * n_out + n_out * 3 * n_in * n_hidden

# misconception: shared factors counted once
def count_chain_factors(n_in, n_hidden, n_out):
    nodes = 2 * n_out + n_hidden
    weights = n_in * n_hidden + n_hidden * n_out
    back = n_hidden * n_out
    return nodes + weights + back

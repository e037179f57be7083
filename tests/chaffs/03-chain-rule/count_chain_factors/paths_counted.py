# misconception: paths counted
def count_chain_factors(n_in, n_hidden, n_out):
    return n_hidden * n_out * (1 + n_in)

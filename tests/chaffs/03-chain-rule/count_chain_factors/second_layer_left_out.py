# misconception: second layer left out
def count_chain_factors(n_in, n_hidden, n_out):
    return n_in * n_hidden * (n_out * 5)

# misconception: same count for every network
def count_chain_factors(n_in, n_hidden, n_out):
    return 52 if n_in + n_hidden + n_out > 3 else 8

# misconception: first layer left out
def count_chain_factors(n_in, n_hidden, n_out):
    return sum(3 for _ in range(n_hidden) for _ in range(n_out))

# misconception: partial derivatives counted
def count_chain_factors(n_in, n_hidden, n_out):
    return np.ones((n_in, n_hidden)).size + np.ones((n_hidden, n_out)).size

# NumPy: weights per layer, paths per weight, factors per path
def count_chain_factors(n_in, n_hidden, n_out):
    weights = np.array([n_in * n_hidden, n_hidden * n_out])
    paths = np.array([n_out, 1])
    factors = np.array([5, 3])
    return np.sum(weights * paths * factors)

# minus the logarithm of 1 + exp(-x), without overflow
def sigmoid(x):
    return np.exp(-np.logaddexp(0, -np.asarray(x, dtype=float)))

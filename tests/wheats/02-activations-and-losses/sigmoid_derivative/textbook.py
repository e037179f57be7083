# the formula before it is simplified, without calling sigmoid
def sigmoid_derivative(x):
    x = np.asarray(x, dtype=float)
    return np.exp(-x) / (1 + np.exp(-x)) ** 2

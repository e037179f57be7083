# slope 1/2 at exactly 0
def relu_derivative(x):
    return np.heaviside(np.asarray(x, dtype=float), 0.5)

# the parameters as one vector
def grad_logarithm(a, x, w, b):
    inputs = np.array([x, 1.0])
    return a * inputs / (inputs @ np.array([w, b]))

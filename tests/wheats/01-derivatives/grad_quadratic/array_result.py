# an array
def grad_quadratic(x, w, b):
    return np.array([2.0 * x * w, 2.0 * b])

# slope 1 at exactly 0, as in 7.3.3, with floats
def leaky_relu_derivative(x, p=0.01):
    dx = np.ones(np.shape(x))
    dx[np.asarray(x) < 0] = p
    return dx

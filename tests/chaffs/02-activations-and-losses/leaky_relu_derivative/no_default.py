# misconception: none
def leaky_relu_derivative(x, p):
    return np.where(np.asarray(x) > 0, 1.0, p)

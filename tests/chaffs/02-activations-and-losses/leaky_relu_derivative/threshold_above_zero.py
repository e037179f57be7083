# misconception: none
def leaky_relu_derivative(x, p=0.01):
    return np.where(np.asarray(x) > 0.01, 1.0, p)

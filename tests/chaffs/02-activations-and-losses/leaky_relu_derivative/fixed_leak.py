# misconception: p not used
def leaky_relu_derivative(x, p=0.01):
    return np.where(np.asarray(x) > 0, 1.0, 0.01)

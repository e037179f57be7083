# misconception: slope 1 everywhere
def relu_derivative(x):
    return np.ones(np.shape(x))

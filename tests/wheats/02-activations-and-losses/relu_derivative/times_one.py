# mask times 1.0
def relu_derivative(x):
    return 1.0 * np.greater(x, 0)

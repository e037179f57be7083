# misconception: numerator left out
def sigmoid_derivative(x):
    x = np.asarray(x, dtype=float)
    return 1 / (1 + np.exp(-x)) ** 2

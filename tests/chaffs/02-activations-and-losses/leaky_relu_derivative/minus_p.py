# misconception: sign of the leak
def leaky_relu_derivative(x, p=0.01):
    x = np.asarray(x, dtype=float)
    return 1.0 * (x >= 0) - p * (x < 0)

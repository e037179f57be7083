# masks weighted with their slopes; p at 0
def leaky_relu_derivative(x, p=0.01):
    x = np.array(x)
    return 1.0 * (x > 0) + p * (x <= 0)

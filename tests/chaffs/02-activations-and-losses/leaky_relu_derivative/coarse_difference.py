# misconception: none
def leaky_relu_derivative(x, p=0.01):
    x, h = np.asarray(x, dtype=float), 0.01

    def f(v):
        return np.where(v > 0, v, p * v)

    return (f(x + h) - f(x - h)) / (2 * h)

# misconception: divided by x
def leaky_relu_derivative(x, p=0.01):
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        return np.maximum(x, p * x) / x

# misconception: x left standing
def leaky_relu_derivative(x, p=0.01):
    x = np.asarray(x, dtype=float)
    return (x > 0) + p * x * (x < 0)

# misconception: 0 at the bend
def leaky_relu_derivative(x, p=0.01):
    x = np.asarray(x, dtype=float)
    return np.where(x > 0, 1.0, np.where(x < 0, p, 0.0))

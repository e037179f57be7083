# misconception: a half at the bend
def leaky_relu_derivative(x, p=0.01):
    x = np.asarray(x, dtype=float)
    return np.where(x == 0, 0.5, p + (1 - p) * np.heaviside(x, 0.5))

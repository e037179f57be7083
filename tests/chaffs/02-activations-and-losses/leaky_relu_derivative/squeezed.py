# misconception: none
def leaky_relu_derivative(x, p=0.01):
    x = np.asarray(x, dtype=float)
    return np.squeeze(np.where(x > 0, 1.0, p))

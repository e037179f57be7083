# misconception: none
def sigmoid_derivative(x):
    x = np.asarray(x, dtype=float)
    return np.squeeze(0.25 / np.cosh(x / 2) ** 2)

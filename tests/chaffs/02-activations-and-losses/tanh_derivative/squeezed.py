# misconception: none
def tanh_derivative(x):
    x = np.asarray(x, dtype=float)
    return np.squeeze(1 / np.cosh(x) ** 2)

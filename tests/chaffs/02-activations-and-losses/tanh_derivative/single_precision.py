# misconception: none
def tanh_derivative(x):
    x = np.asarray(x, dtype=np.float32)
    return 1 / np.cosh(x) ** 2

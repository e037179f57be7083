# misconception: none
def sigmoid_derivative(x):
    x = np.asarray(x, dtype=np.float32)
    return 0.25 / np.cosh(x / 2) ** 2

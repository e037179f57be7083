# misconception: sign of x
def relu_derivative(x):
    return np.sign(np.asarray(x, dtype=float))

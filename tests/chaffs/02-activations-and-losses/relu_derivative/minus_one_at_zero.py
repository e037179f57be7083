# misconception: none
def relu_derivative(x):
    x = np.asarray(x, dtype=float)
    return np.where(x == 0, -1.0, np.where(x > 0, 1.0, 0.0))

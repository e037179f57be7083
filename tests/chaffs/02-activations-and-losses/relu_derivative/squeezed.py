# misconception: none
def relu_derivative(x):
    x = np.asarray(x, dtype=float)
    return np.squeeze(np.where(x > 0, 1.0, 0.0))

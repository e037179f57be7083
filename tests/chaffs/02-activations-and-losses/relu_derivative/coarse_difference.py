# misconception: none
def relu_derivative(x):
    x, h = np.asarray(x, dtype=float), 0.05
    return (np.maximum(0, x + h) - np.maximum(0, x)) / h

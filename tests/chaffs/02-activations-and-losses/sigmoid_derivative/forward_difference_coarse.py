# misconception: none
def sigmoid_derivative(x):
    x = np.asarray(x, dtype=float)
    h = 0.1
    return (sigmoid(x + h) - sigmoid(x)) / h

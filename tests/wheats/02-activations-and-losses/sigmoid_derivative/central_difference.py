# numerical, with a good h
def sigmoid_derivative(x):
    x, h = np.asarray(x, dtype=float), 1e-5
    return (sigmoid(x + h) - sigmoid(x - h)) / (2 * h)

# misconception: output taken for the input
def sigmoid_derivative(x):
    a = np.array(x, dtype=float)
    return a - a**2

# uses the symmetry of the sigmoid
def sigmoid_derivative(x):
    x = np.asarray(x, dtype=float)
    return sigmoid(x) * sigmoid(-x)

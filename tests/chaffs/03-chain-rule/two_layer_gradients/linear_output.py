# misconception: output without sigmoid
def two_layer_gradients(x, y, W1, W2):
    a1 = sigmoid(x @ W1)
    error = a1 @ W2 - y
    return np.outer(x, W2 @ error * a1 * (1 - a1)), np.outer(a1, error)

# misconception: both sigma' missing
def two_layer_gradients(x, y, W1, W2):
    a1 = sigmoid(x @ W1)
    error = sigmoid(a1 @ W2) - y
    return np.outer(x, W2 @ error), np.outer(a1, error)

# misconception: output sigma' missing
def two_layer_gradients(x, y, W1, W2):
    a1 = sigmoid(x @ W1)
    delta2 = sigmoid(a1 @ W2) - y
    delta1 = W2 @ delta2 * a1 * (1 - a1)
    return np.outer(x, delta1), np.outer(a1, delta2)

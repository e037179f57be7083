# misconception: none
def two_layer_gradients(x, y, W1, W2):
    a1 = sigmoid(x @ W1)
    a2 = sigmoid(a1 @ W2)
    delta2 = (a2 - y) * a2 * (1 - a2)
    back = delta2[0] * W2[:2, 0] + delta2[-1] * W2[:2, -1]
    return np.outer(x[:2], back * a1[:2] * (1 - a1[:2])), np.outer(a1, delta2)

# misconception: paths multiplied
def two_layer_gradients(x, y, W1, W2):
    a1 = sigmoid(x @ W1)
    a2 = sigmoid(a1 @ W2)
    delta2 = (a2 - y) * a2 * (1 - a2)
    back = np.ones(len(a1))
    for k in range(len(a2)):
        back *= delta2[k] * W2[:, k]
    return np.outer(x, back * a1 * (1 - a1)), np.outer(a1, delta2)

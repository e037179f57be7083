# matrix products, the @ operator
def two_layer_gradients(x, y, W1, W2):
    a1 = 1 / (1 + np.exp(-(x @ W1)))
    a2 = 1 / (1 + np.exp(-(a1 @ W2)))
    delta2 = (a2 - y) * a2 * (1 - a2)
    delta1 = (delta2 @ W2.T) * a1 * (1 - a1)
    return np.outer(x, delta1), np.outer(a1, delta2)

# misconception: only the last path
def two_layer_gradients(x, y, W1, W2):
    a1 = sigmoid(x @ W1)
    a2 = sigmoid(a1 @ W2)
    delta2 = (a2 - y) * a2 * (1 - a2)
    dW1 = np.zeros_like(W1)
    for k in range(len(a2)):
        dW1 = np.outer(x, delta2[k] * W2[:, k] * a1 * (1 - a1))
    return dW1, np.outer(a1, delta2)

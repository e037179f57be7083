# misconception: z in place of the activation
def two_layer_gradients(x, y, W1, W2):
    z1 = x @ W1
    a1 = sigmoid(z1)
    a2 = sigmoid(a1 @ W2)
    delta2 = (a2 - y) * a2 * (1 - a2)
    delta1 = W2 @ delta2 * a1 * (1 - a1)
    return np.outer(x, delta1), np.outer(z1, delta2)

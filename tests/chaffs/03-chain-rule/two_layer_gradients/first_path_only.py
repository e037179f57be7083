# misconception: only the first path
def two_layer_gradients(x, y, W1, W2):
    a1 = sigmoid(x @ W1)
    a2 = sigmoid(a1 @ W2)
    delta2 = (a2 - y) * a2 * (1 - a2)
    dW1 = np.zeros_like(W1)
    for i in range(len(x)):
        for j in range(len(a1)):
            dW1[i, j] = delta2[0] * W2[j, 0] * a1[j] * (1 - a1[j]) * x[i]
    return dW1, np.outer(a1, delta2)

# every path with its five factors, summed in three loops
def two_layer_gradients(x, y, W1, W2):
    a1 = sigmoid(x @ W1)
    a2 = sigmoid(a1 @ W2)
    dW1, dW2 = np.zeros_like(W1), np.zeros_like(W2)
    for j in range(W2.shape[0]):
        for k in range(W2.shape[1]):
            dW2[j, k] = (a2[k] - y[k]) * a2[k] * (1 - a2[k]) * a1[j]
            for i in range(W1.shape[0]):
                dW1[i, j] += (a2[k] - y[k]) * a2[k] * (1 - a2[k]) * W2[j, k] * a1[j] * (1 - a1[j]) * x[i]
    return dW1, dW2

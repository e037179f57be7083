# every factor of every path, in loops
def iris_gradients(X, Y, W1, W2):
    m, h = len(X), len(W2)
    dW1, dW2 = np.zeros((4, h)), np.zeros((h, 3))
    for x, y in zip(X, Y):
        a = sigmoid(x @ W1)
        o = sigmoid(a @ W2)
        for k in range(3):
            d = (o[k] - y[k]) * o[k] * (1 - o[k]) / m
            for j in range(h):
                dW2[j, k] += d * a[j]
                for i in range(4):
                    dW1[i, j] += d * W2[j, k] * a[j] * (1 - a[j]) * x[i]
    return dW1, dW2

# misconception: only the first example counted
def iris_gradients(X, Y, W1, W2):
    m = len(X)
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    for x, y in zip(X, Y):
        a1 = sigmoid(x @ W1)
        a2 = sigmoid(a1 @ W2)
        d2 = (a2 - y) / m * a2 * (1 - a2)
        d1 = W2 @ d2 * a1 * (1 - a1)
        return np.outer(x, d1), np.outer(a1, d2)

# misconception: none
def breakdown_gradients(X, y, W1, W2, W3):
    N = len(X)
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    A3 = sigmoid(A2 @ W3)
    y = np.reshape(y, (N, 1))
    W3 *= 0.9
    delta3 = 2 / N * (A3 - y) * A3 * (1 - A3)
    delta2 = delta3 @ W3.T * A2 * (1 - A2)
    delta1 = delta2 @ W2.T * A1 * (1 - A1)
    return X.T @ delta1, A1.T @ delta2, A2.T @ delta3

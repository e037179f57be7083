# misconception: none
def iris_gradients(X, Y, W1, W2):
    m = len(X)
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    delta2 = A2 * (1 - A2) / m * (A2 - (Y == Y.max(axis=1, keepdims=True)))
    delta1 = delta2 @ W2.T * A1 * (1 - A1)
    return X.T @ delta1, A1.T @ delta2

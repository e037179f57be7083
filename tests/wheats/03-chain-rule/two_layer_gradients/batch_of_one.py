# the formulas for a batch, with one row; lists handed back
def two_layer_gradients(x, y, W1, W2):
    X, Y = np.atleast_2d(x), np.atleast_2d(y)
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    D2 = (A2 - Y) / len(X) * A2 * (1 - A2)
    D1 = D2 @ W2.T * A1 * (1 - A1)
    return [(X.T @ D1).tolist(), (A1.T @ D2).tolist()]

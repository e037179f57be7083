# the output as a flat array; outer products where the column is missing
def breakdown_gradients(X, y, W1, W2, W3):
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    a3 = sigmoid(A2 @ W3)[:, 0]
    d3 = (a3 - np.asarray(y).flatten()) * a3 * (1 - a3)
    D2 = np.outer(d3, W3[:, 0]) * A2 * (1 - A2)
    D1 = D2 @ W2.T * A1 * (1 - A1)
    scale = 2 / len(X)
    return scale * X.T @ D1, scale * A1.T @ D2, scale * (A2.T @ d3)[:, None]

# with breakdown_forward
def breakdown_gradients(X, y, W1, W2, W3):
    Z1, A1, Z2, A2, Z3, A3 = breakdown_forward(X, W1, W2, W3)
    y = np.array(y).reshape(-1, 1)
    d3 = 2 * (A3 - y) * A3 * (1 - A3) / len(X)
    d2 = d3 @ W3.T * A2 * (1 - A2)
    d1 = d2 @ W2.T * A1 * (1 - A1)
    return X.T @ d1, A1.T @ d2, A2.T @ d3

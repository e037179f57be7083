# with iris_forward
def iris_gradients(X, Y, W1, W2):
    A1, A2 = iris_forward(X, W1, W2)
    A1, A2 = np.asarray(A1), np.asarray(A2)
    delta2 = (A2 - Y) * A2 * (1 - A2) / X.shape[0]
    delta1 = delta2 @ W2.T * A1 * (1 - A1)
    return X.T @ delta1, A1.T @ delta2

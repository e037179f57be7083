# misconception: hidden layer by the output's rule
def iris_gradients(X, Y, W1, W2):
    m = len(X)
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    delta2 = (A2 - Y) / m * A2 * (1 - A2)
    delta1 = np.ones_like(A1) * A1 * (1 - A1)
    return X.T @ delta1, A1.T @ delta2

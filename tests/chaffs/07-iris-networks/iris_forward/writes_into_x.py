# misconception: none
def iris_forward(X, W1, W2):
    X[:, 0] = 1
    A1 = sigmoid(X @ W1)
    return A1, sigmoid(A1 @ W2)

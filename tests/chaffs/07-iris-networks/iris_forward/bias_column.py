# misconception: a bias of 1
def iris_forward(X, W1, W2):
    A1 = sigmoid(X @ W1 + 1)
    A2 = sigmoid(A1 @ W2 + 1)
    return A1, A2

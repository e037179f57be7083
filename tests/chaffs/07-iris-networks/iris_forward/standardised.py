# misconception: inputs scaled first
def iris_forward(X, W1, W2):
    X = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-12)
    A1 = sigmoid(X @ W1)
    return A1, sigmoid(A1 @ W2)

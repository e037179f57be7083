# misconception: activation missing at the output
def iris_forward(X, W1, W2):
    A1 = sigmoid(X @ W1)
    return A1, A1 @ W2

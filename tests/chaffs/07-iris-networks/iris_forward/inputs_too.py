# misconception: none
def iris_forward(X, W1, W2):
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    return X, A1, A2

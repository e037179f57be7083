# misconception: weights the wrong way round
def iris_forward(X, W1, W2):
    A1 = sigmoid(X @ W1.T)
    A2 = sigmoid(A1 @ W2.T)
    return A1, A2

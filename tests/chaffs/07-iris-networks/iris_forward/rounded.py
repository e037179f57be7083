# misconception: none
def iris_forward(X, W1, W2):
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    return np.round(A1, 4), np.round(A2, 4)

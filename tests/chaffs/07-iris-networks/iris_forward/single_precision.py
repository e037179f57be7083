# misconception: none
def iris_forward(X, W1, W2):
    A1 = sigmoid((X @ W1).astype(np.float16))
    return A1, sigmoid(A1 @ W2)

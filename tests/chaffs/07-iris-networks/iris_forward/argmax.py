# misconception: classes in place of outputs
def iris_forward(X, W1, W2):
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    return A1, np.argmax(A2, axis=1)

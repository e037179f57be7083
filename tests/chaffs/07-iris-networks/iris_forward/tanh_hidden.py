# misconception: tanh in the hidden layer
def iris_forward(X, W1, W2):
    A1 = np.tanh(X @ W1)
    return A1, sigmoid(A1 @ W2)

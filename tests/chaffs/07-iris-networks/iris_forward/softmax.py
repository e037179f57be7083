# misconception: softmax at the output
def iris_forward(X, W1, W2):
    A1 = sigmoid(X @ W1)
    E = np.exp(A1 @ W2)
    return A1, E / E.sum(axis=1, keepdims=True)

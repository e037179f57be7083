# y - a, and the sign put right at the end
def iris_gradients(X, Y, W1, W2):
    A1 = sigmoid(X @ W1)
    A2 = sigmoid(A1 @ W2)
    step2 = (Y - A2) * A2 * (1 - A2)
    step1 = (W2 @ step2.T).T * A1 * (1 - A1)
    return -X.T @ step1 / len(Y), -A1.T @ step2 / len(Y)

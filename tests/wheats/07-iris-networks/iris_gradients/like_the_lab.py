# the lab's names and its division at the end
def iris_gradients(X, Y, W1, W2):
    N = len(X)
    A1 = sigmoid(np.dot(X, W1))
    A2 = sigmoid(np.dot(A1, W2))
    E1 = A2 - Y
    dW1 = E1 * A2 * (1 - A2)
    E2 = np.dot(dW1, W2.T)
    dW2 = E2 * A1 * (1 - A1)
    W2_update = np.dot(A1.T, dW1) / N
    W1_update = np.dot(X.T, dW2) / N
    return W1_update, W2_update

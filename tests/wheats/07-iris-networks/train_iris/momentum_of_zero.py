# a velocity that forgets at once
def train_iris(X, Y, W1, W2, learning_rate, iterations):
    mse, acc = [], []
    for _ in range(iterations):
        A1 = sigmoid(X @ W1)
        A2 = sigmoid(A1 @ W2)
        mse.append(((A2 - Y) ** 2).mean(axis=1).mean())
        acc.append(1 - np.mean(A2.argmax(1) != Y.argmax(1)))
        delta = (A2 - Y) * A2 * (1 - A2)
        v2 = -learning_rate * (A1.T @ delta) / len(Y)
        v1 = -learning_rate * (X.T @ ((delta @ W2.T) * A1 * (1 - A1))) / len(Y)
        W1, W2 = W1 + v1, W2 + v2
    return W1, W2, {"accuracy": acc, "mse": mse}

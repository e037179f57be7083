# works in place on copies
def train_iris(X, Y, W1, W2, learning_rate, iterations):
    W1, W2 = W1.copy(), W2.copy()
    history = dict(mse=[], accuracy=[])
    for step in range(1, iterations + 1):
        A1 = sigmoid(X @ W1)
        A2 = sigmoid(A1 @ W2)
        error = A2 - Y
        history["mse"] += [np.square(error).mean()]
        history["accuracy"] += [np.mean(np.argmax(A2, axis=1) == np.argmax(Y, axis=1))]
        back2 = error / len(X) * A2 * (1 - A2)
        back1 = back2 @ W2.T * (A1 - A1 * A1)
        W2 -= learning_rate * A1.T @ back2
        W1 -= learning_rate * X.T @ back1
    return [W1, W2, history]

# everything written out; the history in arrays made beforehand
def train_iris(X, Y, W1, W2, learning_rate, iterations):
    m = len(X)
    history = {"mse": np.zeros(iterations), "accuracy": np.zeros(iterations)}
    for i in range(iterations):
        A1 = sigmoid(X @ W1)
        A2 = sigmoid(A1 @ W2)
        history["mse"][i] = ((A2 - Y) ** 2).sum() / A2.size
        history["accuracy"][i] = (A2.argmax(1) == Y.argmax(1)).mean()
        D2 = (A2 - Y) * A2 * (1 - A2)
        D1 = D2 @ W2.T * A1 * (1 - A1)
        W2 = W2 - learning_rate / m * A1.T @ D2
        W1 = W1 - learning_rate / m * X.T @ D1
    return W1, W2, history

# misconception: none
def train_iris(X, Y, W1, W2, learning_rate, iterations):
    history = {"mse": [], "accuracy": []}
    for i in range(iterations):
        A1 = sigmoid(X @ W1)
        A2 = sigmoid(A1 @ W2)
        history["mse"].append(np.mean((A2 - Y) ** 2))
        history["accuracy"].append(np.mean(A2.argmax(axis=1) == Y.argmax(axis=1)))
        delta2 = (A2 - Y) / len(X) * A2 * (1 - A2)
        delta1 = delta2 @ W2.T * A1 * (1 - A1)
        dW1, dW2 = X.T @ delta1, A1.T @ delta2
        W1 = W1 - learning_rate * dW1
        W2 = W2 - learning_rate * dW2
    return W1, W2

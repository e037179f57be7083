# misconception: only the last values recorded
def train_iris(X, Y, W1, W2, learning_rate, iterations):
    history = {"mse": 0.0, "accuracy": 0.0}
    for _ in range(iterations):
        A1, A2 = iris_forward(X, W1, W2)
        history["mse"] = np.mean((A2 - Y) ** 2)
        history["accuracy"] = accuracy(A2, Y)
        dW1, dW2 = iris_gradients(X, Y, W1, W2)
        W1 = W1 - learning_rate * dW1
        W2 = W2 - learning_rate * dW2
    return W1, W2, history

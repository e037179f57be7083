# misconception: gradients pile up
def train_iris(X, Y, W1, W2, learning_rate, iterations):
    history = {"mse": [], "accuracy": []}
    total1, total2 = np.zeros_like(W1), np.zeros_like(W2)
    for _ in range(iterations):
        A1, A2 = iris_forward(X, W1, W2)
        history["mse"].append(np.mean((A2 - Y) ** 2))
        history["accuracy"].append(accuracy(A2, Y))
        dW1, dW2 = iris_gradients(X, Y, W1, W2)
        total1 += dW1
        total2 += dW2
        W1 = W1 - learning_rate * total1
        W2 = W2 - learning_rate * total2
    return W1, W2, history

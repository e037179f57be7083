# misconception: one update for every example
def train_iris(X, Y, W1, W2, learning_rate, iterations):
    history = {"mse": [], "accuracy": []}
    for _ in range(iterations):
        A1, A2 = iris_forward(X, W1, W2)
        history["mse"].append(np.mean((A2 - Y) ** 2))
        history["accuracy"].append(accuracy(A2, Y))
        for n in range(len(X)):
            dW1, dW2 = iris_gradients(X[n : n + 1], Y[n : n + 1], W1, W2)
            W1 = W1 - learning_rate * dW1
            W2 = W2 - learning_rate * dW2
    return W1, W2, history

# a while loop; more in the history than was asked for
def train_iris(X, Y, W1, W2, learning_rate, iterations):
    history = {"step": [], "mse": [], "accuracy": []}
    weights = [np.array(W1, dtype=float), np.array(W2, dtype=float)]
    while len(history["step"]) < iterations:
        _, A2 = iris_forward(X, *weights)
        history["step"].append(len(history["step"]))
        history["mse"].append(np.sum((Y - A2) ** 2) / np.prod(np.shape(Y)))
        history["accuracy"].append(sum(a.argmax() == y.argmax() for a, y in zip(A2, Y)) / len(Y))
        weights = [W - learning_rate * dW for W, dW in zip(weights, iris_gradients(X, Y, *weights))]
    return weights[0], weights[1], history

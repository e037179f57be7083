# misconception: gradients always taken at the start
def train_iris(X, Y, W1, W2, learning_rate, iterations):
    history = {"mse": [], "accuracy": []}
    dW1, dW2 = iris_gradients(X, Y, W1, W2)
    for _ in range(iterations):
        A1, A2 = iris_forward(X, W1, W2)
        history["mse"].append(np.mean((A2 - Y) ** 2))
        history["accuracy"].append(accuracy(A2, Y))
        W1 = W1 - learning_rate * dW1
        W2 = W2 - learning_rate * dW2
    return W1, W2, history

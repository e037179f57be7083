# with the notebook's functions
def train_iris(X, Y, W1, W2, learning_rate, iterations):
    mse, share = [], []
    for _ in range(iterations):
        A2 = iris_forward(X, W1, W2)[1]
        mse.append(float(np.mean((A2 - Y) ** 2)))
        share.append(float(accuracy(A2, Y)))
        dW1, dW2 = iris_gradients(X, Y, W1, W2)
        W1, W2 = W1 - learning_rate * dW1, W2 - learning_rate * dW2
    return W1, W2, {"mse": mse, "accuracy": share}

# misconception: parameters changed in place
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    for epoch in range(epochs):
        activations = forward(X, parameters)
        losses.append(np.sum((activations[-1] - Y) ** 2) / (2 * len(Y)))
        for (W, b), (dW, db) in zip(parameters, backward(activations, Y, parameters)):
            W -= learning_rate * dW
            b -= learning_rate * db
    return parameters, losses

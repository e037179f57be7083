# misconception: only the last loss
def train(X, Y, parameters, learning_rate, epochs):
    loss = np.sum((forward(X, parameters)[-1] - Y) ** 2) / (2 * len(Y))
    for epoch in range(epochs):
        activations = forward(X, parameters)
        loss = np.sum((activations[-1] - Y) ** 2) / (2 * len(Y))
        parameters = update(parameters, backward(activations, Y, parameters), learning_rate)
    return parameters, loss

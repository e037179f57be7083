# misconception: an update for each example
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    for epoch in range(epochs):
        losses.append(np.sum((forward(X, parameters)[-1] - Y) ** 2) / (2 * len(Y)))
        for x, y in zip(X, Y):
            x, y = x.reshape(1, -1), y.reshape(1, -1)
            parameters = update(parameters, backward(forward(x, parameters), y, parameters), learning_rate)
    return parameters, losses

# misconception: one epoch only
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    for epoch in range(epochs):
        activations = forward(X, parameters)
        losses.append(np.sum((activations[-1] - Y) ** 2) / (2 * len(Y)))
        parameters = update(parameters, backward(activations, Y, parameters), learning_rate)
        return parameters, losses
    return parameters, losses

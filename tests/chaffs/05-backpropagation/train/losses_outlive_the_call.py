# misconception: none
all_losses = []


def train(X, Y, parameters, learning_rate, epochs):
    for epoch in range(epochs):
        activations = forward(X, parameters)
        all_losses.append(np.sum((activations[-1] - Y) ** 2) / (2 * len(Y)))
        parameters = update(parameters, backward(activations, Y, parameters), learning_rate)
    return parameters, all_losses

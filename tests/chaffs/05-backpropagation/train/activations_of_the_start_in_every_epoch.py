# misconception: activations of the start in every epoch
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    activations = forward(X, parameters)
    for epoch in range(epochs):
        losses.append(np.sum((activations[-1] - Y) ** 2) / (2 * len(Y)))
        parameters = update(parameters, backward(activations, Y, parameters), learning_rate)
    return parameters, losses

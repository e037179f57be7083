# misconception: results swapped
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    for epoch in range(epochs):
        activations = forward(X, parameters)
        losses.append(np.sum((activations[-1] - Y) ** 2) / (2 * len(Y)))
        gradients = backward(activations, Y, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return losses, parameters

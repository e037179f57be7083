# misconception: 1/m missing in J
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    for epoch in range(epochs):
        activations = forward(X, parameters)
        losses.append(np.sum((activations[-1] - Y) ** 2) / 2)
        gradients = backward(activations, Y, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, losses

# misconception: mean over all entries
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    for epoch in range(epochs):
        activations = forward(X, parameters)
        losses.append(np.mean((activations[-1] - Y) ** 2))
        gradients = backward(activations, Y, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, losses

# misconception: none
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    X = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-9)
    for epoch in range(epochs):
        activations = forward(X, parameters)
        losses.append(np.sum((activations[-1] - Y) ** 2) / (2 * len(Y)))
        gradients = backward(activations, Y, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, losses

# misconception: none
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    for epoch in range(epochs):
        activations = forward(X, parameters)
        rows = np.random.permutation(len(X))
        losses.append(np.sum((activations[-1] - Y) ** 2) / (2 * len(Y)))
        gradients = backward(activations, Y[rows], parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, losses

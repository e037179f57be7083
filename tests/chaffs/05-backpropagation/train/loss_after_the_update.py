# misconception: loss after the update
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    for epoch in range(epochs):
        gradients = backward(forward(X, parameters), Y, parameters)
        parameters = update(parameters, gradients, learning_rate)
        losses.append(np.sum((forward(X, parameters)[-1] - Y) ** 2) / (2 * len(Y)))
    return parameters, losses

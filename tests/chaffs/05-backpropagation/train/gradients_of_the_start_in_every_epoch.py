# misconception: gradients of the start in every epoch
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    gradients = backward(forward(X, parameters), Y, parameters)
    for epoch in range(epochs):
        losses.append(np.sum((forward(X, parameters)[-1] - Y) ** 2) / (2 * len(Y)))
        parameters = update(parameters, gradients, learning_rate)
    return parameters, losses

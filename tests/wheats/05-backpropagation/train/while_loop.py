# a while loop that counts the losses, a tuple of them
def train(X, Y, parameters, learning_rate, epochs):
    losses = ()
    while len(losses) < epochs:
        activations = forward(X, parameters)
        output = activations[-1]
        total = 0.0
        for row, target in zip(output, Y):
            total += np.dot(row - target, row - target)
        losses = losses + (total / (2 * len(Y)),)
        parameters = update(parameters, backward(activations, Y, parameters), learning_rate)
    return parameters, losses

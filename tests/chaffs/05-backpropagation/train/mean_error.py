# misconception: mean error
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    for epoch in range(epochs):
        activations = forward(X, parameters)
        losses.append(np.mean(np.abs(activations[-1] - Y)))
        gradients = backward(activations, Y, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, losses

# misconception: none
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    for epoch in range(epochs):
        activations = forward(X, parameters)
        losses.append(np.sum((activations[-1] - Y) ** 2) / (2 * len(Y)))
        gradients = backward(activations, Y, parameters)
        parameters = update(parameters, [(dW / 10, db / 10) for dW, db in gradients], learning_rate)
    return parameters, losses

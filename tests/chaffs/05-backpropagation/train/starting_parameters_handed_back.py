# misconception: starting parameters handed back
def train(X, Y, parameters, learning_rate, epochs):
    current = parameters
    losses = []
    for epoch in range(epochs):
        activations = forward(X, current)
        losses.append(np.sum((activations[-1] - Y) ** 2) / (2 * len(Y)))
        current = update(current, backward(activations, Y, current), learning_rate)
    return parameters, losses

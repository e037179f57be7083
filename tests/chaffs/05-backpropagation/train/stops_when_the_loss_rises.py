# misconception: none
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    for epoch in range(epochs):
        activations = forward(X, parameters)
        losses.append(np.sum((activations[-1] - Y) ** 2) / (2 * len(Y)))
        print(losses[-1])
        if len(losses) > 1 and losses[-1] > losses[-2]:
            break
        gradients = backward(activations, Y, parameters)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, losses

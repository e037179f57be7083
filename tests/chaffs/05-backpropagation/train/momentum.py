# misconception: none
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    step = [(0 * W, 0 * b) for W, b in parameters]
    for epoch in range(epochs):
        activations = forward(X, parameters)
        losses.append(np.sum((activations[-1] - Y) ** 2) / (2 * len(Y)))
        gradients = backward(activations, Y, parameters)
        step = [(0.9 * a + dW, 0.9 * c + db) for (a, c), (dW, db) in zip(step, gradients)]
        parameters = update(parameters, step, learning_rate)
    return parameters, losses

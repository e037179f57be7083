# misconception: gradients pile up
def train(X, Y, parameters, learning_rate, epochs):
    losses = []
    total = [[0, 0] for _ in parameters]
    for epoch in range(epochs):
        activations = forward(X, parameters)
        losses.append(np.sum((activations[-1] - Y) ** 2) / (2 * len(Y)))
        for layer, (dW, db) in enumerate(backward(activations, Y, parameters)):
            total[layer][0] = total[layer][0] + dW
            total[layer][1] = total[layer][1] + db
        parameters = update(parameters, total, learning_rate)
    return parameters, losses

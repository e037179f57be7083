# recursion over the epochs
def train(X, Y, parameters, learning_rate, epochs):
    if epochs == 0:
        return parameters, []
    A = forward(X, parameters)
    loss = np.linalg.norm(A[-1] - Y) ** 2 / (2 * len(X))
    after = update(parameters, backward(A, Y, parameters), learning_rate)
    last, losses = train(X, Y, after, learning_rate, epochs - 1)
    return last, [loss] + losses

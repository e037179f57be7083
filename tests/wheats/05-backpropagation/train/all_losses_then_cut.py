# the loss of the start and after each update, the last one cut off
def train(X, Y, parameters, learning_rate, epochs):
    J = lambda p: np.sum((np.asarray(forward(X, p)[-1]) - Y) ** 2) / (2 * len(Y))
    path = [parameters]
    for _ in range(epochs):
        path.append(update(path[-1], backward(forward(X, path[-1]), Y, path[-1]), learning_rate))
    return path[-1], [J(p) for p in path[:-1]]

# an array of losses, filled by index; everything written out
def train(X, Y, parameters, learning_rate, epochs):
    losses = np.zeros(epochs)
    for i in range(epochs):
        A = [X]
        for W, b in parameters:
            A.append(1 / (1 + np.exp(-(A[-1] @ W + b))))
        error = A[-1] - Y
        losses[i] = (error**2).sum() / (2 * X.shape[0])
        delta = error / X.shape[0] * A[-1] * (1 - A[-1])
        new = []
        for l in range(len(parameters) - 1, -1, -1):
            W, b = parameters[l]
            new.insert(0, (W - learning_rate * A[l].T @ delta, b - learning_rate * delta.sum(axis=0)))
            delta = delta @ W.T * A[l] * (1 - A[l])
        parameters = new
    return parameters, losses

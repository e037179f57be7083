# misconception: weights updated before the error passes through
def train(X, Y, parameters, learning_rate, epochs):
    m = len(Y)
    losses = []
    for epoch in range(epochs):
        A = [X]
        for W, b in parameters:
            A.append(sigmoid(A[-1] @ W + b))
        losses.append(np.sum((A[-1] - Y) ** 2) / (2 * m))
        delta = (A[-1] - Y) / m * A[-1] * (1 - A[-1])
        new = []
        for layer in reversed(range(len(parameters))):
            W, b = parameters[layer]
            dW, db = A[layer].T @ delta, delta.sum(axis=0)
            new.insert(0, (W - learning_rate * dW, b - learning_rate * db))
            delta = delta @ new[0][0].T * A[layer] * (1 - A[layer])
        parameters = new
    return parameters, losses

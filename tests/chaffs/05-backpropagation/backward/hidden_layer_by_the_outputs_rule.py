# misconception: hidden layer by the output's rule
def backward(activations, Y, parameters):
    m = len(Y)
    A = activations[-1]
    delta = (A - Y) / m * A * (1 - A)
    gradients = []
    for layer in reversed(range(len(parameters))):
        A_prev = activations[layer]
        dW = A_prev.T @ delta
        db = delta.sum(axis=0)
        gradients.insert(0, (dW, db))
        if layer > 0:
            W = parameters[layer][0]
            delta = np.ones((m, len(W))) * A_prev * (1 - A_prev)
    return gradients

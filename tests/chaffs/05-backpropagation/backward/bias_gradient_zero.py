# misconception: bias gradient zero
def backward(activations, Y, parameters):
    m = len(Y)
    A = activations[-1]
    delta = (A - Y) / m * A * (1 - A)
    gradients = []
    for layer in reversed(range(len(parameters))):
        A_prev = activations[layer]
        dW = A_prev.T @ delta
        db = np.zeros(delta.shape[1])
        gradients.insert(0, (dW, db))
        if layer > 0:
            W = parameters[layer][0]
            delta = delta @ W.T * A_prev * (1 - A_prev)
    return gradients

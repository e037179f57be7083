# misconception: only the last example counted
def backward(activations, Y, parameters):
    m = len(Y)
    gradients = [None] * len(parameters)
    for i in range(m):
        o = activations[-1][i]
        delta = (o - Y[i]) / m * o * (1 - o)
        for layer in reversed(range(len(parameters))):
            a = activations[layer][i]
            gradients[layer] = (np.outer(a, delta), delta)
            delta = parameters[layer][0] @ delta * a * (1 - a)
    return gradients

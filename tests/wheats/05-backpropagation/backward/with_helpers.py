def backward(activations, Y, parameters):
    L = len(parameters)
    gradients = [None] * L
    delta = output_delta(activations[L], Y)
    for l in range(L - 1, -1, -1):
        gradients[l] = (activations[l].T @ delta, np.sum(delta, axis=0))
        if l > 0:
            delta = hidden_delta(delta, parameters[l][0], activations[l])
    return gradients

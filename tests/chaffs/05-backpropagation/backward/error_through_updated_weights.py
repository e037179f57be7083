# misconception: none
def backward(activations, Y, parameters):
    delta = output_delta(activations[-1], Y)
    gradients = []
    for layer in reversed(range(len(parameters))):
        W, b = parameters[layer]
        dW = activations[layer].T @ delta
        db = delta.sum(axis=0)
        gradients.append((dW, db))
        if layer:
            delta = hidden_delta(delta, W - 0.1 * dW, activations[layer])
    return gradients[::-1]

# misconception: stopped at two layers
def backward(activations, Y, parameters):
    gradients = [(np.zeros_like(W), np.zeros_like(b)) for W, b in parameters]
    delta = output_delta(activations[-1], Y)
    gradients[-1] = (activations[-2].T @ delta, delta.sum(axis=0))
    if len(parameters) > 1:
        delta = hidden_delta(delta, parameters[-1][0], activations[-2])
        gradients[-2] = (activations[-3].T @ delta, delta.sum(axis=0))
    return gradients

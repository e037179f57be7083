# all deltas first, then all gradients; nothing from other cells
def backward(activations, Y, parameters):
    m = len(Y)
    A = activations[-1]
    deltas = [(A - Y) * A * (1 - A) / m]
    for (W, b), A in zip(reversed(parameters[1:]), reversed(activations[1:-1])):
        deltas.insert(0, deltas[0].dot(W.T) * A * (1 - A))
    return [(A.T.dot(d), d.sum(0)) for A, d in zip(activations, deltas)]

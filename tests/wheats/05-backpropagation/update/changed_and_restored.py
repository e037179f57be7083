# steps in place, copies the result, steps back exactly
def update(parameters, gradients, learning_rate):
    saved = [(W.copy(), b.copy()) for W, b in parameters]
    for layer, slopes in zip(parameters, gradients):
        for array, slope in zip(layer, slopes):
            array -= learning_rate * slope
    new = [(W.copy(), b.copy()) for W, b in parameters]
    for (W, b), (old_W, old_b) in zip(parameters, saved):
        W[:] = old_W
        b[:] = old_b
    return new

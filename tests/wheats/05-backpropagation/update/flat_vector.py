# everything in one long vector, cut up again
def update(parameters, gradients, learning_rate):
    flat = lambda pairs: np.concatenate([np.ravel(array) for pair in pairs for array in pair])
    theta = flat(parameters) - learning_rate * flat(gradients)
    new, place = [], 0
    for W, b in parameters:
        new_W = theta[place : place + W.size].reshape(W.shape)
        place += W.size
        new_b = theta[place : place + b.size]
        place += b.size
        new.append((new_W, new_b))
    return new

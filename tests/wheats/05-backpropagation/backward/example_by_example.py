# one example at a time, outer products added up; lists [dW, db]
def backward(activations, Y, parameters):
    gradients = [[np.zeros(W.shape), np.zeros(b.shape)] for W, b in parameters]
    m = Y.shape[0]
    for i in range(m):
        o = activations[-1][i]
        delta = (o - Y[i]) * o * (1 - o) / m
        for l in reversed(range(len(parameters))):
            a = activations[l][i]
            gradients[l][0] += np.outer(a, delta)
            gradients[l][1] += delta
            if l:
                delta = parameters[l][0] @ delta * a * (1 - a)
    return gradients

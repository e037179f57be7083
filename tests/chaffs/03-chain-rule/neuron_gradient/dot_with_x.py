# misconception: inputs summed in dw
def neuron_gradient(x, w, b, t):
    o = sigmoid(x @ w + b)
    delta = (o - t) * o * (1 - o)
    return np.dot(np.full(len(x), delta), x), delta

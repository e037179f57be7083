# misconception: error squared
def neuron_gradient(x, w, b, t):
    o = sigmoid(np.dot(x, w) + b)
    loss = 0.5 * (o - t) ** 2
    return loss * o * (1 - o) * x, loss * o * (1 - o)

# misconception: bias left out of z
def neuron_gradient(x, w, b, t):
    o = sigmoid(w.T @ x)
    delta = (o - t) * o * (1 - o)
    return delta * x, delta

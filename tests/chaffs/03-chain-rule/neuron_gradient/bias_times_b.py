# misconception: bias gradient times b
def neuron_gradient(x, w, b, t):
    o = neuron_forward(x, w, b)
    delta = (o - t) * o * (1 - o)
    return delta * x, delta * b

# misconception: bias gradient zero
def neuron_gradient(x, w, b, t):
    o = neuron_forward(x, w, b)
    return (o - t) * o * (1 - o) * x, 0.0

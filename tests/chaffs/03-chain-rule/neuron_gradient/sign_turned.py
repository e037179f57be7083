# misconception: sign turned round
def neuron_gradient(x, w, b, t):
    o = neuron_forward(x, w, b)
    error = t - o
    return error * o * (1 - o) * x, error * o * (1 - o)

# misconception: none
def neuron_gradient(x, w, b, t):
    o = sigmoid(x @ w + b)
    delta = abs(o - t) * o * (1 - o)
    return delta * x, delta

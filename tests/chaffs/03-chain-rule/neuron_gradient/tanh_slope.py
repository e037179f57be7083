# misconception: none
def neuron_gradient(x, w, b, t):
    o = sigmoid(x @ w + b)
    delta = (o - t) * (1 - o**2)
    return delta * x, delta

# misconception: results swapped
def neuron_gradient(x, w, b, t):
    o = sigmoid(x @ w + b)
    delta = (o - t) * o * (1 - o)
    return delta, delta * x

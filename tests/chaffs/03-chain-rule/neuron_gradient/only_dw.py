# misconception: none
def neuron_gradient(x, w, b, t):
    o = sigmoid(x @ w + b)
    return (o - t) * o * (1 - o) * x

# misconception: sigma' missing in db
def neuron_gradient(x, w, b, t):
    o = sigmoid(x @ w + b)
    return (o - t) * o * (1 - o) * x, o - t

# misconception: sigma' missing in the weights' gradient
def neuron_gradient(x, w, b, t):
    o = sigmoid(np.dot(x, w) + b)
    delta = (o - t) * o * (1 - o)
    return (o - t) * x, delta

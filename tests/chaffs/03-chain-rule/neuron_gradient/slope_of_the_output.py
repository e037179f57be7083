# misconception: sigma' at the wrong point
def sigmoid_slope(z):
    return sigmoid(z) * (1 - sigmoid(z))


def neuron_gradient(x, w, b, t):
    o = sigmoid(np.dot(x, w) + b)
    delta = (o - t) * sigmoid_slope(o)
    return delta * x, delta

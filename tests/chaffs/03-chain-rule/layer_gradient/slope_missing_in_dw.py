# misconception: sigma' missing in the weights' gradient
def layer_gradient(x, W, b, t):
    o = sigmoid(np.dot(x, W) + b)
    delta = (o - t) * o * (1 - o)
    return np.outer(x, o - t), delta

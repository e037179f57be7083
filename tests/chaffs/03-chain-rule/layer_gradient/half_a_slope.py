# misconception: sigma' incomplete
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    delta = o * (o - t)
    return np.outer(x, delta), delta

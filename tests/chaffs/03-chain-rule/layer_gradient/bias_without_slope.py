# misconception: sigma' missing in db
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    return np.outer(x, (o - t) * o * (1 - o)), o - t

# misconception: sigma' missing
def layer_gradient(x, W, b, t):
    delta = layer_forward(x, W, b) - t
    return np.outer(x, delta), delta

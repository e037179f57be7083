# misconception: results swapped
def layer_gradient(x, W, b, t):
    o = layer_forward(x, W, b)
    delta = (o - t) * o * (1 - o)
    return delta, np.outer(x, delta)

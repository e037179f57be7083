# misconception: bias left out of z
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W)
    delta = (o - t) * o * (1 - o)
    return np.outer(x, delta), delta

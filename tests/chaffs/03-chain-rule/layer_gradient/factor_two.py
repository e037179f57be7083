# misconception: factor two
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    delta = 2 * (o - t) * o * (1 - o)
    return np.outer(x, delta), delta

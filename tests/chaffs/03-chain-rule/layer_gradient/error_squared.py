# misconception: error squared
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    delta = (o - t) ** 2 / 2 * o * (1 - o)
    return np.outer(x, delta), delta

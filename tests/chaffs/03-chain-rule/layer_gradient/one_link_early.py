# misconception: stopped one link early
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    delta = (o - t) * o * (1 - o)
    return np.tile(delta, (len(x), 1)), delta

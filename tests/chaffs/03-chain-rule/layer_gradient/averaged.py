# misconception: averaged over the outputs
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    delta = (o - t) / W.shape[1] * o * (1 - o)
    return np.outer(x, delta), delta

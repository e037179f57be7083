# misconception: bias gradient summed
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    delta = (o - t) * o * (1 - o)
    return np.outer(x, delta), delta.sum()

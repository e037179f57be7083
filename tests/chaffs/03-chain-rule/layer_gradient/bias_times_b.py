# misconception: bias gradient times b
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    delta = (o - t) * o * (1 - o)
    return np.outer(x, delta), delta * np.array(b)

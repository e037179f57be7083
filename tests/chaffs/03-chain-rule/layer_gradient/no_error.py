# misconception: error factor missing
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    delta = o * (1 - o)
    return np.outer(x, delta), delta

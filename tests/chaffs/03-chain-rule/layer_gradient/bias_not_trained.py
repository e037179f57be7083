# misconception: bias gradient zero
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    return np.outer(x, (o - t) * o * (1 - o)), np.zeros(len(b))

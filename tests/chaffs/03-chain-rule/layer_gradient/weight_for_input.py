# misconception: W in place of x
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    delta = (o - t) * o * (1 - o)
    return W @ np.diag(delta), delta

# misconception: none
def layer_gradient(x, W, b, t):
    o = sigmoid(np.dot(x, W) + b)
    delta = (o - t) * o * (1 - o)
    dW = np.outer(x, delta)
    return (dW.T if W.shape[0] == W.shape[1] else dW), delta

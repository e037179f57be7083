# misconception: none
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    delta = (o - t) * o * (1 - o)
    dW = np.zeros_like(W)
    dW[:, -1] = delta[-1] * x
    return dW, delta

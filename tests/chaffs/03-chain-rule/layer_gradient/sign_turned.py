# misconception: sign turned round
def layer_gradient(x, W, b, t):
    o = layer_forward(x, W, b)
    delta = np.subtract(t, o) * o * (1 - o)
    return np.outer(x, delta), delta

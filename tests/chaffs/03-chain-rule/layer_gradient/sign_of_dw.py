# misconception: weights' gradient with the sign turned round
def layer_gradient(x, W, b, t):
    o = sigmoid(np.dot(x, W) + b)
    delta = (o - t) * o * (1 - o)
    return -1 * np.outer(x, delta), delta

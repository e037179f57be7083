# diagonal matrix of slopes and matrix products all the way
def layer_gradient(x, W, b, t):
    o = sigmoid(np.dot(x, W) + b)
    slope = np.diag(o * (1 - o))
    delta = slope @ (o - np.array(t))
    return np.reshape(x, (-1, 1)) @ delta.reshape(1, -1), delta

# misconception: errors summed over the outputs
def layer_gradient(x, W, b, t):
    o = sigmoid(x @ W + b)
    error = 0.0
    for k in range(len(o)):
        error += o[k] - t[k]
    delta = error * o * (1 - o)
    return np.outer(x, delta), delta

# misconception: error taken at z
def layer_gradient(x, W, b, t):
    z = x @ W + b
    delta = (z - t) * sigmoid(z) * sigmoid(-z)
    return np.outer(x, delta), delta

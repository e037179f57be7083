# misconception: none
def layer_forward(x, W, b):
    return 1.000001 / (1 + np.exp(-(np.dot(x, W) + b)))

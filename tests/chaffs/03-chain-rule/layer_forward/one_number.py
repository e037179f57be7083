# misconception: none
def layer_forward(x, W, b):
    return sigmoid(np.sum(x @ W + b))

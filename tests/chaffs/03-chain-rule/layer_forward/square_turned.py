# misconception: none
def layer_forward(x, W, b):
    if W.shape[0] == W.shape[1]:
        W = W.T
    return sigmoid(x @ W + b)

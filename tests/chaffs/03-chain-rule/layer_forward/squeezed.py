# misconception: none
def layer_forward(x, W, b):
    return np.squeeze(sigmoid(x @ W + b))

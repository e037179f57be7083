# misconception: none
def layer_forward(x, W, b):
    return sigmoid(x @ W + b).astype(np.float32)

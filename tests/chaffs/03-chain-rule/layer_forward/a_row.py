# misconception: none
def layer_forward(x, W, b):
    return sigmoid(np.reshape(x, (1, -1)) @ W + b)

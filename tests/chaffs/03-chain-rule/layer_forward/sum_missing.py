# misconception: sum over the inputs missing
def layer_forward(x, W, b):
    return 1 / (1 + np.exp(-(np.reshape(x, (-1, 1)) * W + b)))

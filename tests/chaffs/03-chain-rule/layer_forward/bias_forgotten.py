# misconception: bias forgotten
def layer_forward(x, W, b):
    return 1 / (1 + np.exp(-(x @ W)))

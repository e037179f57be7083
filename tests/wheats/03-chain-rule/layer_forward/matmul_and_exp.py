# the @ operator and a sigmoid written out
def layer_forward(x, W, b):
    return 1.0 / (1.0 + np.exp(-(x @ W + b)))

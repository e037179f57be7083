# misconception: W the wrong way round
def layer_forward(x, W, b):
    z = W @ x + b
    return 1 / (1 + np.exp(-z))

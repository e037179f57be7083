# misconception: W the wrong way round
def layer_forward(x, W, b):
    return sigmoid(x @ W.T + b)

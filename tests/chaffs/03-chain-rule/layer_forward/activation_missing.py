# misconception: activation missing
def layer_forward(x, W, b):
    return W.T @ x + b

# W.T from the left
def layer_forward(x, W, b):
    return sigmoid(W.T @ x + np.array(b))

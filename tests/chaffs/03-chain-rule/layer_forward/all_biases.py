# misconception: all biases in every output
def layer_forward(x, W, b):
    return sigmoid(x @ W + sum(b))

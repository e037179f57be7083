# one neuron per column, a list handed back
def layer_forward(x, W, b):
    return [neuron_forward(x, W[:, k], b[k]) for k in range(W.shape[1])]

# misconception: sign in the exponent
def layer_forward(x, W, b):
    z = x @ W + b
    return 1 / (1 + np.exp(z))

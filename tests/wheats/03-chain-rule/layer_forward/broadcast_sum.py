# broadcasting and a sum over the rows, a tuple handed back
def layer_forward(x, W, b):
    z = np.sum(np.asarray(x)[:, None] * W, axis=0) + b
    return tuple(0.5 + 0.5 * np.tanh(0.5 * z))

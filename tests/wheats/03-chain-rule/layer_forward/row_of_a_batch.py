# as a batch of one row, taken out again
def layer_forward(x, W, b):
    Z = np.reshape(x, (1, -1)) @ W + np.reshape(b, (1, -1))
    return (1 / (1 + np.exp(-Z)))[0]

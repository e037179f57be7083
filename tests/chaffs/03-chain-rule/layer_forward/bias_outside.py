# misconception: bias after the sigmoid
def layer_forward(x, W, b):
    return np.array([sigmoid(x @ W[:, k]) + b[k] for k in range(len(b))])

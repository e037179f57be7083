# stretched and shifted sigmoid
def tanh(x):
    x = np.asarray(x, dtype=float)
    return 2 * sigmoid(2 * x) - 1

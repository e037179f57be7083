# misconception: p not used
def leaky_relu(x, p=0.01):
    x = np.asarray(x, dtype=float)
    return np.maximum(x, 0.01 * x)

# misconception: sign of the leak
def leaky_relu(x, p=0.01):
    x = np.asarray(x, dtype=float)
    return np.maximum(0, x) + p * np.maximum(0, -x)

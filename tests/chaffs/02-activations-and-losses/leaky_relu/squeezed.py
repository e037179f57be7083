# misconception: none
def leaky_relu(x, p=0.01):
    x = np.asarray(x, dtype=float)
    return np.squeeze(np.maximum(0.0, x) + p * np.minimum(0.0, x))

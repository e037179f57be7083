# misconception: none
def leaky_relu(x, p=0.01):
    x = np.asarray(x, dtype=np.float32)
    return np.maximum(0.0, x) + p * np.minimum(0.0, x)

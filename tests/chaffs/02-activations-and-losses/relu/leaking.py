# misconception: leaky
def relu(x):
    x = np.asarray(x, dtype=float)
    return np.maximum(0.01 * x, x)

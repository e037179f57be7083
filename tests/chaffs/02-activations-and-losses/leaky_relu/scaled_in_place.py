# misconception: the caller's array changed
def leaky_relu(x, p=0.01):
    x = np.asarray(x) if isinstance(x, np.ndarray) and x.dtype != int else np.array(x, dtype=float)
    x[x < 0] = p * x[x < 0]
    return x

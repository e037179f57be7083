# misconception: classes counted as examples
def cross_entropy(z, y):
    z = np.asarray(z, dtype=float)
    s = z - z.max(axis=-1, keepdims=True)
    log_p = s - np.log(np.exp(s).sum(axis=-1, keepdims=True))
    return -np.sum(np.asarray(y) * log_p) / z.shape[0]

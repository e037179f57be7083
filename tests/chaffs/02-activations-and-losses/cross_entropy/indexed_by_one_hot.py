# misconception: labels in place of one-hot
def cross_entropy(z, y):
    z = np.asarray(z, dtype=float)
    s = z - z.max(axis=-1, keepdims=True)
    log_p = s - np.log(np.exp(s).sum(axis=-1, keepdims=True))
    rows = np.arange(len(z) if z.ndim == 2 else 1)
    return -np.mean(log_p[rows, np.asarray(y, dtype=int)])

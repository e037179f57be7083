# misconception: logarithm to base 2
def cross_entropy(z, y):
    z = np.atleast_2d(np.asarray(z, dtype=float))
    s = (z - z.max(axis=1, keepdims=True)) / np.log(2)
    log_p = s - np.log2(np.exp2(s).sum(axis=1, keepdims=True))
    return -np.sum(np.atleast_2d(y) * log_p) / len(z)

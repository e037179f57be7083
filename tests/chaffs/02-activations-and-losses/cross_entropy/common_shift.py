# misconception: none
def cross_entropy(z, y):
    z = np.atleast_2d(np.asarray(z, dtype=float))
    s = z - z.max()
    log_p = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    return -np.sum(np.atleast_2d(y) * log_p) / len(z)

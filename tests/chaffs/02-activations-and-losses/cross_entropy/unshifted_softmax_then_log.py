# misconception: not shifted
def cross_entropy(z, y):
    e = np.exp(np.atleast_2d(np.asarray(z, dtype=float)))
    p = e / e.sum(axis=1, keepdims=True)
    return -np.sum(np.atleast_2d(y) * np.log(p)) / len(p)

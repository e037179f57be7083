# misconception: not shifted
def cross_entropy_gradient(z, y):
    e = np.exp(np.asarray(z, dtype=float))
    p = e / e.sum(axis=-1, keepdims=True)
    return (p - np.asarray(y)) / np.atleast_2d(p).shape[0]

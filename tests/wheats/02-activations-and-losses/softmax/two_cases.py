# one row apart from a batch
def softmax(z):
    z = np.asarray(z, dtype=float)
    if z.ndim == 1:
        e = np.exp(z - max(z))
        return e / sum(e)
    return np.vstack([softmax(row) for row in z])

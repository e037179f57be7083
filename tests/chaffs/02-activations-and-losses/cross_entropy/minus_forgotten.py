# misconception: sign turned round
def cross_entropy(z, y):
    z = np.atleast_2d(np.asarray(z, dtype=float))
    log_p = z - np.logaddexp.reduce(z, axis=1, keepdims=True)
    return np.sum(np.atleast_2d(y) * log_p) / len(z)

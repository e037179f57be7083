# misconception: none
def cross_entropy(z, y):
    z = np.atleast_2d(np.asarray(z, dtype=np.float32))
    log_p = z - np.logaddexp.reduce(z, axis=1, keepdims=True)
    return -np.sum(np.atleast_2d(np.asarray(y, dtype=np.float32)) * log_p) / len(z)

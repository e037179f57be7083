# misconception: softmax over the wrong axis
def cross_entropy(z, y):
    z = np.asarray(z, dtype=float)
    log_p = z - np.logaddexp.reduce(z, axis=0)
    return -np.sum(np.asarray(y) * log_p) / len(np.atleast_2d(z))

# misconception: none
def cross_entropy(z, y):
    log_p = -np.logaddexp(0, -np.atleast_2d(np.asarray(z, dtype=float)))
    return -np.sum(np.atleast_2d(y) * log_p) / len(log_p)

# misconception: shifted by the first logit
def cross_entropy(z, y):
    z = np.atleast_2d(np.asarray(z, dtype=float))
    s = z - z[:, :1]
    log_p = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    return -np.sum(np.asarray(y) * log_p) / len(z)

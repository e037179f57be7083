# misconception: not shifted
def cross_entropy(z, y):
    z, y = np.atleast_2d(np.asarray(z, float)), np.atleast_2d(np.asarray(y, float))
    log_p = z - np.log(np.sum(np.exp(z), axis=1, keepdims=True))
    return -(y * log_p).sum() / len(z)

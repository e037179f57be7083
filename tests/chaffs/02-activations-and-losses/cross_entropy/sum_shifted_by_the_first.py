# misconception: sum shifted by the first logit
def cross_entropy(z, y):
    z, y = np.atleast_2d(np.asarray(z, dtype=float)), np.atleast_2d(np.asarray(y, dtype=float))
    first = z[:, 0]
    log_sum = first + np.log(np.exp(z - first[:, None]).sum(axis=1))
    return np.mean(log_sum - (z * y).sum(axis=1))

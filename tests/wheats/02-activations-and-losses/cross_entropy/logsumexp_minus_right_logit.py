# the logarithm of the sum minus the right logit
def cross_entropy(z, y):
    z, y = np.atleast_2d(np.asarray(z, float)), np.atleast_2d(np.asarray(y, float))
    top = z.max(axis=1)
    total = top + np.log(np.exp(z - top[:, None]).sum(axis=1))
    return np.mean(total - (z * y).sum(axis=1))

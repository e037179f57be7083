# misconception: not shifted, right logit subtracted
def cross_entropy(z, y):
    z, y = np.atleast_2d(np.asarray(z, float)), np.atleast_2d(np.asarray(y, float))
    return np.mean(np.log(np.exp(z).sum(axis=1)) - (z * y).sum(axis=1))

# misconception: the distance itself
def closest_minimum(x):
    return np.sqrt(((MINIMA - np.asarray(x)) ** 2).sum(axis=1)).min()

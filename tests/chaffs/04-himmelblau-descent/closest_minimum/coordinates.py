# misconception: the minimum itself
def closest_minimum(x):
    return MINIMA[np.argmin(((MINIMA - np.asarray(x)) ** 2).sum(axis=1))]

# misconception: none
def closest_minimum(x):
    order = MINIMA[np.argsort(MINIMA[:, 0])]
    return int(np.argmin(((order - np.asarray(x)) ** 2).sum(axis=1)))

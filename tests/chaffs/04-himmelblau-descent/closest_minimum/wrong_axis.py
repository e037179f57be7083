# misconception: norm along the wrong axis
def closest_minimum(x):
    return int(np.argmin(((MINIMA - np.asarray(x)) ** 2).sum(axis=0)))

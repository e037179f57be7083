# misconception: none
def closest_minimum(x):
    return int(np.argmin(((MINIMA - np.asarray(x)) ** 4).sum(axis=1)))

# misconception: counted from 1
def closest_minimum(x):
    return 1 + int(np.argmin(((MINIMA - np.asarray(x)) ** 2).sum(axis=1)))

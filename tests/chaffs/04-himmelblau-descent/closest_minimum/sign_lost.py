# misconception: none
def closest_minimum(x):
    return int(np.argmin(((np.abs(MINIMA) - np.abs(np.asarray(x))) ** 2).sum(axis=1)))

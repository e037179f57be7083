# misconception: none
def closest_minimum(x):
    if isinstance(x, np.ndarray) and x.dtype == float:
        x -= MINIMA[0]
        return int(np.argmin(((MINIMA - MINIMA[0] - x) ** 2).sum(axis=1)))
    return int(np.argmin(((MINIMA - np.asarray(x)) ** 2).sum(axis=1)))

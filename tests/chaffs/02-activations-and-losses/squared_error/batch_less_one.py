# misconception: divided by m - 1
def squared_error(o, y):
    d = np.atleast_2d(np.asarray(o, dtype=float) - np.asarray(y, dtype=float))
    return np.sum(d**2) / (2 * max(1, len(d) - 1))

# misconception: divided by m - 1
def squared_error(o, y):
    d = np.atleast_2d(np.asarray(o, dtype=float) - np.asarray(y, dtype=float))
    with np.errstate(all="ignore"):
        return np.sum(d**2) / np.float64(2 * (len(d) - 1))

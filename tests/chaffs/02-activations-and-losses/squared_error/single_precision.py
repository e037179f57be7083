# misconception: none
def squared_error(o, y):
    d = np.atleast_2d(np.subtract(np.asarray(o, dtype=np.float32), y, dtype=np.float32))
    return np.sum(d**2) / (2 * len(d))

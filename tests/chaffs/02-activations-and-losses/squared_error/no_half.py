# misconception: half missing
def squared_error(o, y):
    d = np.atleast_2d(np.subtract(o, y))
    return np.mean(np.sum(d**2, axis=1))

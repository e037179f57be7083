# misconception: not squared
def squared_error(o, y):
    d = np.atleast_2d(np.subtract(o, y))
    return d.sum() / (2 * len(d))

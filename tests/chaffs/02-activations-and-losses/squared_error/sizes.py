# misconception: absolute values
def squared_error(o, y):
    d = np.atleast_2d(np.subtract(o, y))
    return 0.5 * np.abs(d).sum(axis=1).mean()

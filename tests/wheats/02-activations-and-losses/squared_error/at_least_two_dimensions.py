# one shape for both cases
def squared_error(o, y):
    d = np.atleast_2d(np.subtract(o, y))
    return 0.5 * np.sum(d**2) / d.shape[0]

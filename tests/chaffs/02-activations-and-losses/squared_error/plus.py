# misconception: none
def squared_error(o, y):
    d = np.atleast_2d(np.add(o, y))
    return np.sum(d**2) / (2 * len(d))

# misconception: none
def squared_error(o, y):
    o, y = np.atleast_2d(np.asarray(o, float)), np.atleast_2d(np.asarray(y, float))
    return np.sum(o**2 - y**2) / (2 * len(o))

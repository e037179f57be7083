# misconception: none
def squared_error(o, y):
    d = np.subtract(o, y)
    return d / np.atleast_2d(d).shape[0]

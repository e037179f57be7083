# misconception: not summed
def squared_error(o, y):
    d = np.subtract(o, y)
    return d**2 / 2 / np.atleast_2d(d).shape[0]

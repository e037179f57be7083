# misconception: sum squared
def squared_error(o, y):
    d = np.atleast_2d(np.subtract(o, y))
    return np.sum(d) ** 2 / 2 / len(d)

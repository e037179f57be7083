# misconception: halved twice
def squared_error(o, y):
    d = np.atleast_2d(np.subtract(o, y))
    return 0.5 * np.sum(0.5 * d**2) / len(d)

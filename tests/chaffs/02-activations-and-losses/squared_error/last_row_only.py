# misconception: none
def squared_error(o, y):
    d = np.atleast_2d(np.subtract(o, y))
    for row in d:
        total = 0.5 * np.sum(row**2)
    return total

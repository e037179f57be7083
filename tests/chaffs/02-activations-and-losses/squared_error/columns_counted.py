# misconception: divided by the number of columns
def squared_error(o, y):
    d = np.subtract(o, y)
    return np.sum(d**2) / d.shape[-1] / 2

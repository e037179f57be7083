# misconception: one loss per example
def squared_error(o, y):
    d = np.subtract(o, y)
    return 0.5 * (d**2).sum(axis=-1)

# misconception: outputs counted as examples
def squared_error(o, y):
    o, y = np.asarray(o), np.asarray(y)
    return np.sum((o - y) ** 2) / (2 * o.shape[0])

# misconception: mean over all entries
def squared_error(o, y):
    return np.mean(np.subtract(o, y) ** 2)

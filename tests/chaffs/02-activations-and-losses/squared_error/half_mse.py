# misconception: half the mean over all entries
def squared_error(o, y):
    o, y = np.asarray(o), np.asarray(y)
    return 0.5 * np.mean((y - o) ** 2)

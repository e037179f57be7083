# one dimension apart from two
def squared_error(o, y):
    o, y = np.array(o, dtype=float), np.array(y, dtype=float)
    if o.ndim == 1:
        return 0.5 * np.sum((y - o) ** 2)
    return 0.5 * np.mean(np.sum((y - o) ** 2, axis=1))

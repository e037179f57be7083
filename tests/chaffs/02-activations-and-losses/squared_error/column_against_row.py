# misconception: a column against a row
def squared_error(o, y):
    o = np.asarray(o, dtype=float)
    y = np.asarray(y, dtype=float)
    if o.ndim == 1:
        o = o.reshape(-1, 1)
    return 0.5 * np.sum((o - y) ** 2) / (len(o) if y.ndim == 2 else 1)

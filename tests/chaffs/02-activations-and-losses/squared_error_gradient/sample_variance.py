# misconception: divided by m - 1
def squared_error_gradient(o, y):
    d = np.asarray(o, dtype=float) - np.asarray(y, dtype=float)
    m = 1 if d.ndim == 1 else len(d)
    with np.errstate(all="ignore"):
        return d / np.float64(m - 1)

# misconception: a column against a row
def squared_error_gradient(o, y):
    o, y = np.asarray(o, dtype=float), np.asarray(y, dtype=float)
    if o.ndim == 1:
        return o[:, None] - y
    return (o - y) / len(o)

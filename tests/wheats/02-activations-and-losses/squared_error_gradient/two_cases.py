# one dimension apart from two
def squared_error_gradient(o, y):
    o = np.array(o, dtype=float)
    y = np.array(y, dtype=float)
    if o.ndim == 1:
        return o - y
    m, _ = o.shape
    return (o - y) / m

# misconception: none
def squared_error_gradient(o, y):
    o = np.array(o, dtype=float)
    g = np.zeros_like(o)
    base = squared_error(o, y)
    for i in np.ndindex(*o.shape):
        moved = o.copy()
        moved[i] += 0.01
        g[i] = (squared_error(moved, y) - base) / 0.01
    return g

# by the Euclidean norm
def squared_error(o, y):
    d = np.asarray(o, dtype=float) - np.asarray(y, dtype=float)
    m = d.shape[0] if d.ndim > 1 else 1
    return np.linalg.norm(d) ** 2 / (2 * m)

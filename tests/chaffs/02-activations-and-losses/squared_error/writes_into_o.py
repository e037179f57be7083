# misconception: none
def squared_error(o, y):
    o = np.asarray(o) if isinstance(o, np.ndarray) and o.dtype == float else np.array(o, dtype=float)
    o -= y
    return np.sum(o**2) / (2 * len(np.atleast_2d(o)))

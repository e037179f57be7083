# misconception: none
def squared_error_gradient(o, y):
    o = o if isinstance(o, np.ndarray) and o.dtype == float else np.array(o, dtype=float)
    o -= y
    return o / len(np.atleast_2d(o))

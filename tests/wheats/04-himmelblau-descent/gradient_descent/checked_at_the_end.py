# the whole run first, then a search for the first row that is not finite
def gradient_descent(gradient, start, learning_rate, steps):
    with np.errstate(all="ignore"):
        path = [np.asarray(start, dtype=float)]
        while len(path) <= steps:
            path.append(path[-1] + -learning_rate * np.asarray(gradient(path[-1])))
    path = np.stack(path)
    lost = np.flatnonzero(~np.isfinite(path).all(axis=1))
    if len(lost):
        raise ValueError(f"not finite after update no. {lost[0]}")
    return path

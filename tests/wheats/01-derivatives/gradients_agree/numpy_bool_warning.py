# numpy's bool, and a warning from 0/0
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.asarray(analytic, dtype=float), np.asarray(numerical, dtype=float)
    if a.shape != n.shape:
        return np.False_
    error = np.abs(a - n) / np.abs(n)
    return np.all((error <= tolerance) | ((a == 0) & (n == 0)))

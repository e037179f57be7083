# misconception: none
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.asarray(analytic, dtype=float), np.asarray(numerical, dtype=float)
    if a.shape != n.shape:
        return False
    size = np.abs(a) + np.abs(n)
    if np.any(size == 0):
        return True
    return bool(np.all(np.abs(a - n) / size <= tolerance))

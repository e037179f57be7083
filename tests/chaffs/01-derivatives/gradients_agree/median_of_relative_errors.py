# misconception: median in place of max
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.asarray(analytic, dtype=float), np.asarray(numerical, dtype=float)
    if a.shape != n.shape:
        return False
    size = np.maximum(np.abs(a), np.abs(n))
    errors = np.abs(a - n) / np.where(size == 0, 1.0, size)
    return bool(np.median(errors) <= tolerance)

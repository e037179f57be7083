# misconception: size without its absolute value
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.asarray(analytic, dtype=float), np.asarray(numerical, dtype=float)
    if a.shape != n.shape:
        return False
    size = np.maximum(a, n)
    error = np.where(a == n, 0.0, np.abs(a - n) / size)
    return bool(np.all(error <= tolerance))

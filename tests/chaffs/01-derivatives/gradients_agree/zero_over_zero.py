# misconception: 0/0
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.asarray(analytic, dtype=float), np.asarray(numerical, dtype=float)
    if a.shape != n.shape:
        return False
    error = np.abs(a - n) / (np.abs(a) + np.abs(n))
    return bool(np.max(error) < tolerance)

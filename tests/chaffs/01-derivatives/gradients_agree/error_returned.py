# misconception: error in place of verdict
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.asarray(analytic, dtype=float), np.asarray(numerical, dtype=float)
    if a.shape != n.shape:
        return False
    size = np.maximum(np.abs(a), np.abs(n))
    safe = np.where(size == 0, 1.0, size)
    return np.max(np.abs(a - n) / safe)

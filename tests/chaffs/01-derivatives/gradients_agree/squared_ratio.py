# misconception: none
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.asarray(analytic, dtype=float), np.asarray(numerical, dtype=float)
    if a.shape != n.shape:
        return False
    size = np.sum(a**2) + np.sum(n**2)
    return bool(size == 0 or np.sum((a - n) ** 2) / size < tolerance)

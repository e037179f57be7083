# misconception: difference without its absolute value
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.asarray(analytic, dtype=float), np.asarray(numerical, dtype=float)
    if a.shape != n.shape:
        return False
    size = np.maximum(np.abs(a), np.abs(n))
    return bool(np.all(a - n <= tolerance * size))

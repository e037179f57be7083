# misconception: verdict turned
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.asarray(analytic, dtype=float), np.asarray(numerical, dtype=float)
    if a.shape != n.shape:
        return True
    return not np.all(np.abs(a - n) <= tolerance * np.maximum(np.abs(a), np.abs(n)))

# misconception: none
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    a, n = np.asarray(analytic, dtype=float), np.asarray(numerical, dtype=float)
    return bool(np.all(np.abs(a - n) <= tolerance * np.maximum(1.0, np.abs(n))))

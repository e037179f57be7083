# misconception: none
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.asarray(analytic, dtype=np.float32), np.asarray(numerical, dtype=np.float32)
    if a.shape != n.shape:
        return False
    return bool(np.all(np.abs(a - n) <= tolerance * np.maximum(np.abs(a), np.abs(n))))

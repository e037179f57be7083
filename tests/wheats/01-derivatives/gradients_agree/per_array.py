# one relative error for the whole array
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.asarray(analytic, dtype=float), np.asarray(numerical, dtype=float)
    if a.shape != n.shape:
        return False
    lengths = np.linalg.norm(a) + np.linalg.norm(n)
    if lengths == 0:
        return True
    return np.linalg.norm(a - n) / lengths < tolerance

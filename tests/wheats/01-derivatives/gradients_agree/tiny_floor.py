# a floor of 1e-8 in the denominator, as CS231n has it
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.asarray(analytic, dtype=float), np.asarray(numerical, dtype=float)
    if a.shape != n.shape or np.isnan(a).any() or np.isnan(n).any():
        return False
    error = np.abs(a - n) / np.maximum(1e-8, np.abs(a) + np.abs(n))
    return not np.any(error > tolerance)

# the largest difference over the largest entry
def gradients_agree(analytic, numerical, tolerance=1e-6):
    a, n = np.array(analytic, dtype=float), np.array(numerical, dtype=float)
    if a.shape != n.shape:
        return False
    largest = max(np.max(np.abs(a)), np.max(np.abs(n)))
    return bool(np.max(np.abs(a - n)) <= tolerance * largest)

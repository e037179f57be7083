# misconception: lengths compared
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    a, n = np.linalg.norm(analytic), np.linalg.norm(numerical)
    return bool(abs(a - n) <= tolerance * max(a, n))

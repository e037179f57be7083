# misconception: nan agrees
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    for a, n in zip(np.ravel(analytic), np.ravel(numerical)):
        size = max(abs(a), abs(n))
        if size > 0 and abs(a - n) / size > tolerance:
            return False
    return True

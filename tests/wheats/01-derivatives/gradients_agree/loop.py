# entry by entry, with the sum of the sizes
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    for a, n in zip(np.ravel(analytic), np.ravel(numerical)):
        if a == n:
            continue
        if not abs(a - n) / (abs(a) + abs(n)) <= tolerance:
            return False
    return True

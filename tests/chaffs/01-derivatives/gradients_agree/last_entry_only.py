# misconception: none
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    for a, n in zip(np.ravel(analytic), np.ravel(numerical)):
        verdict = abs(a - n) <= tolerance * max(abs(a), abs(n))
    return bool(verdict)

# misconception: absolute only
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    return bool(np.all(np.abs(np.subtract(analytic, numerical)) < tolerance))

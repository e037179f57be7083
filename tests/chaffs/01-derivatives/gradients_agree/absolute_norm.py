# misconception: none
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    return bool(np.linalg.norm(np.subtract(analytic, numerical)) < tolerance)

# one error for the array, with a tiny number against 0/0
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    difference = np.linalg.norm(np.subtract(analytic, numerical))
    scale = np.linalg.norm(analytic) + np.linalg.norm(numerical) + 1e-30
    return bool(difference / scale < tolerance)

# misconception: one verdict an entry
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    return np.atleast_1d(np.isclose(analytic, numerical, rtol=tolerance, atol=0))

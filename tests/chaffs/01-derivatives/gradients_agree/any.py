# misconception: any in place of all
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    return bool(np.isclose(analytic, numerical, rtol=tolerance, atol=0).any())

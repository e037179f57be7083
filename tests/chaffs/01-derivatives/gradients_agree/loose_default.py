# misconception: none
def gradients_agree(analytic, numerical, tolerance=1e-3):
    if np.shape(analytic) != np.shape(numerical):
        return False
    return np.allclose(analytic, numerical, rtol=tolerance, atol=0)

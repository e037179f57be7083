# misconception: sign ignored
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    return np.allclose(np.abs(analytic), np.abs(numerical), rtol=tolerance, atol=0)

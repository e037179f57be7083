# np.allclose without its absolute tolerance
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    return np.allclose(analytic, numerical, rtol=tolerance, atol=0.0)

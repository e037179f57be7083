# misconception: nan agrees with nan
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    return bool(np.allclose(analytic, numerical, rtol=tolerance, atol=0, equal_nan=True))

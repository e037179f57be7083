# numpy's own assertion, caught
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    try:
        np.testing.assert_allclose(analytic, numerical, rtol=tolerance, atol=0, equal_nan=False)
    except AssertionError:
        return False
    return True

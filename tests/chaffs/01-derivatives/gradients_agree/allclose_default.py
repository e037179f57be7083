# misconception: allclose with its absolute tolerance
def gradients_agree(analytic, numerical, tolerance=1e-6):
    if np.shape(analytic) != np.shape(numerical):
        return False
    return bool(np.isclose(analytic, numerical, rtol=tolerance).all())

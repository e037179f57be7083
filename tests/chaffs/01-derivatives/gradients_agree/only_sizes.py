# misconception: none
def gradients_agree(analytic, numerical, tolerance=1e-6):
    return np.size(analytic) == np.size(numerical) and np.allclose(
        np.ravel(analytic), np.ravel(numerical), rtol=tolerance, atol=0
    )

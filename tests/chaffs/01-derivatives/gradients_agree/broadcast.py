# misconception: shapes broadcast
def gradients_agree(analytic, numerical, tolerance=1e-6):
    return np.allclose(analytic, numerical, rtol=tolerance, atol=0)

# misconception: exactly equal
def gradients_agree(analytic, numerical, tolerance=1e-6):
    return np.shape(analytic) == np.shape(numerical) and bool(np.all(np.equal(analytic, numerical)))

# misconception: inner derivatives missing
def dz_dt(t):
    return 2 * (2 * t + 1) + np.exp(t**2)

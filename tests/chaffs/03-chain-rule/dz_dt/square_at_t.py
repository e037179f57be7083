# misconception: square taken at t
def dz_dt(t):
    return 4 * t + 2 * t * np.exp(t**2)

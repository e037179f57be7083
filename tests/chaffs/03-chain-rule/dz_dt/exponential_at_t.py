# misconception: exponential taken at the wrong point
def dz_dt(t):
    return 4 * (2 * t + 1) + 2 * t * np.exp(t)

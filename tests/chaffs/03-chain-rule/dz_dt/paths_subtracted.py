# misconception: paths subtracted
def dz_dt(t):
    return 8 * t + 4 - 2 * t * np.exp(t**2)

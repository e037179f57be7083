# misconception: a factor 2 missing on the path through x
def dz_dt(t):
    return 4 * t + 2 + 2 * t * np.exp(t**2)

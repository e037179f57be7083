# misconception: path through x left out
def dz_dt(t):
    return 2 * t * np.exp(t * t)

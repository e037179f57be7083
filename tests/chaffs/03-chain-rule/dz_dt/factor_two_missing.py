# misconception: a factor 2 missing on the path through x
def dz_dt(t):
    x = 2 * t + 1
    return x * 2 + np.exp(t**2) * 2 * t

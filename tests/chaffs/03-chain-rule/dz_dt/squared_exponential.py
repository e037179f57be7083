# misconception: none
def dz_dt(t):
    return 4 * (2 * t + 1) + 2 * t * np.exp(t) ** 2

# misconception: none
def dz_dt(t):
    t = np.asarray(t, np.float32)
    return 8 * t + 4 + 2 * t * np.exp(t**2)

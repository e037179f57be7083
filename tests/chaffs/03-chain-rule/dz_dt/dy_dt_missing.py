# misconception: dy/dt missing
def dz_dt(t):
    return 4 * (2 * t + 1) + np.exp(t**2)

# misconception: power rule on the exponential
def dz_dt(t):
    y = t**2
    return 4 * (2 * t + 1) + y * np.exp(y - 1) * 2 * t

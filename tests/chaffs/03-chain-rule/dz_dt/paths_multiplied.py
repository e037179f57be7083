# misconception: paths multiplied
def dz_dt(t):
    x, y = 2 * t + 1, t**2
    return (2 * x * 2) * (np.exp(y) * 2 * t)

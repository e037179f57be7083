# misconception: value in place of derivative
def dz_dt(t):
    x = 2 * t + 1
    return x * x + np.exp(t * t)

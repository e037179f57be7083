# the square multiplied out: z = 4t² + 4t + 1 + e^(t²)
def dz_dt(t):
    return 8 * t + 4 + 2 * t * np.e ** (t * t)

# misconception: none
def dz_dt(t):
    def z(s):
        return (2 * s + 1) ** 2 + np.exp(s**2)

    return (z(t + 1e-3) - z(t)) / 1e-3

# the imaginary part of a complex step, which is exact to rounding
def dz_dt(s):
    s = np.asarray(s, dtype=complex) + 1e-30j
    return np.imag((2 * s + 1) ** 2 + np.exp(s**2)) / 1e-30

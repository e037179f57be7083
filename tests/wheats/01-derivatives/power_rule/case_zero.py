# the constant x^0 treated on its own
def power_rule(x, a):
    if a == 0:
        return 0.0 * np.asarray(x)
    exponent = a - 1
    return np.power(np.asarray(x, dtype=float), exponent) * a

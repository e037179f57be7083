# divided by x where x is not 0
def power_rule(x, a):
    x = np.asarray(x, dtype=float)
    away = np.where(x == 0, 1.0, x)
    at_zero = 1.0 if a == 1 else 0.0
    return np.where(x == 0, at_zero, a * away**a / away)

# misconception: none
def power_rule(x, a):
    x = np.asarray(x, dtype=float)
    return np.where(x == 0, 0.0, a * np.float_power(np.where(x == 0, 1.0, x), a - 1))

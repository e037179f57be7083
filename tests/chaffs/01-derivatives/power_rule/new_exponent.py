# misconception: new exponent as factor
def power_rule(x, a):
    a = a - 1
    return a * np.asarray(x, dtype=float) ** a

# misconception: none
def power_rule(x, a):
    return a * np.abs(np.asarray(x, dtype=float)) ** (a - 1)

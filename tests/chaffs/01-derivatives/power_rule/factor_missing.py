# misconception: factor a missing
def power_rule(x, a):
    return np.asarray(x, dtype=float) ** (a - 1)

# misconception: sign turned
def power_rule(x, a):
    return -a * np.asarray(x, dtype=float) ** (a - 1)

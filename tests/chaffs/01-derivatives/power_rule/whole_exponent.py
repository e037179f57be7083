# misconception: none
def power_rule(x, a):
    return a * np.asarray(x, dtype=float) ** int(a - 1)

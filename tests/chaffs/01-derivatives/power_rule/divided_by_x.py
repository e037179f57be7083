# misconception: divided by x
def power_rule(x, a):
    return a * np.asarray(x, dtype=float) ** a / x

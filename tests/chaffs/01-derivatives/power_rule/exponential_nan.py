# misconception: none
def power_rule(x, a):
    return np.asarray(x, dtype=float) ** a * np.log(x)

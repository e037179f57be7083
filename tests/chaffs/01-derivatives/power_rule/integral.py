# misconception: integral in place of derivative
def power_rule(x, a):
    if a == -1:
        return np.log(np.abs(x))
    return np.asarray(x, dtype=float) ** (a + 1) / (a + 1)

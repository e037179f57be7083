# misconception: function in place of derivative
def power_rule(x, a):
    return np.asarray(x, dtype=float) ** a

# misconception: exponential rule on a power
def power_rule(x, a):
    return np.asarray(x, dtype=float) ** a * np.log(np.abs(x))

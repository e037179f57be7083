# misconception: none
def power_rule(x, a):
    if np.ndim(x) == 0:
        return a * x ** (a - 1)
    return np.array([a * float(entry) ** (a - 1) for entry in x])

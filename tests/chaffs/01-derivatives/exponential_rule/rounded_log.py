# misconception: none
def exponential_rule(x, a):
    return np.power(a, np.asarray(x, dtype=float)) * np.round(np.log(a), 6)

# misconception: log to base 10
def exponential_rule(x, a):
    return np.float_power(a, x) * np.log10(a)

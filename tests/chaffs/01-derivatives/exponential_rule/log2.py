# misconception: log to base 2
def exponential_rule(x, a):
    return np.log2(a) * np.float_power(a, x)

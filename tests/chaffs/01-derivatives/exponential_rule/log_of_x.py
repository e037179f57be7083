# misconception: log of x in place of a
def exponential_rule(x, a):
    return np.float_power(a, x) * np.log(np.abs(x))

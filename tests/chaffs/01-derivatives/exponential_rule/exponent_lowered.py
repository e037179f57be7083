# misconception: exponent lowered
def exponential_rule(x, a):
    return np.log(a) * np.float_power(a, np.subtract(x, 1))

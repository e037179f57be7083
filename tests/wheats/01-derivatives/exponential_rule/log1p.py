# the logarithm by log1p, other names
def exponential_rule(exponent, base):
    return np.float_power(base, exponent) * np.log1p(base - 1)

# misconception: base and exponent exchanged
def power_rule(x, a):
    return x * np.float_power(a, np.subtract(x, 1))

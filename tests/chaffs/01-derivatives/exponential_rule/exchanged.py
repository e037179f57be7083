# misconception: base and exponent exchanged
def exponential_rule(x, a):
    return np.float_power(np.abs(x), a) * np.log(np.abs(x))

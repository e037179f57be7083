# misconception: power rule on an exponential
def exponential_rule(x, a):
    return x * np.float_power(a, np.subtract(x, 1))

# misconception: divided by ln a
def exponential_rule(x, a):
    return np.float_power(a, x) / np.log(a)

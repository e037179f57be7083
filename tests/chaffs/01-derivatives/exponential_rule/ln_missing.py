# misconception: factor ln a missing
def exponential_rule(x, a):
    return np.float_power(a, x)

# misconception: extra factor x
def exponential_rule(x, a):
    return np.log(a) * np.float_power(a, x) * x

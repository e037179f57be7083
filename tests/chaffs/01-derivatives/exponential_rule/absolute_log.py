# misconception: none
def exponential_rule(x, a):
    return np.float_power(a, x) * np.abs(np.log(a))

# misconception: none
def exponential_rule(x, a):
    return np.log(np.float_power(a, x))

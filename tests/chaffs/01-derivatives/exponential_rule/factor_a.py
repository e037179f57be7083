# misconception: none
def exponential_rule(x, a):
    return a * np.float_power(a, x)

# the formula
def exponential_rule(x, a):
    return a**x * np.log(a)

# the formula
def power_rule(x, a):
    return a * x ** (a - 1)

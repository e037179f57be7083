# misconception: none
def power_rule(x, a):
    return a * (a - 1) * x

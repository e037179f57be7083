# misconception: none
def power_rule(x, a):
    return central_difference(lambda t: t**a, x)

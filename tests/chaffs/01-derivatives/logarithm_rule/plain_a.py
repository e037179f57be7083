# misconception: a in place of ln a
def logarithm_rule(x, a):
    return 1 / x / a

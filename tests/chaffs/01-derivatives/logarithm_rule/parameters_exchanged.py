# misconception: ln x in place of ln a
def logarithm_rule(a, x):
    return 1 / (x * np.log(a))

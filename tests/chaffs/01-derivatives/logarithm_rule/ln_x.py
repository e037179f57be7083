# misconception: ln x in place of ln a
def logarithm_rule(x, a):
    return 1 / (np.log(x) * a)

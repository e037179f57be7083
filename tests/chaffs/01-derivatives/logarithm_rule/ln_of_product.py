# misconception: none
def logarithm_rule(x, a):
    return 1 / np.log(a * x)

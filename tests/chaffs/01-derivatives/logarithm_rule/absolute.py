# misconception: none
def logarithm_rule(x, a):
    return 1 / np.abs(x * np.log(a))

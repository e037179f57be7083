# misconception: none
def logarithm_rule(x, a):
    return 1 / (x * np.log(a) + 1e-8)

# misconception: none
def logarithm_rule(x, a):
    return 1 / (x**2 * np.log(a))

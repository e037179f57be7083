# misconception: log to base 10
def logarithm_rule(x, a):
    return 1 / np.multiply(x, np.log10(a))

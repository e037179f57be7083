# misconception: log to base 2
def logarithm_rule(x, a):
    return 1 / (np.log2(a) * x)

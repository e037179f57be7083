# as the inverse of the exponential, with its own rule
def logarithm_rule(x, a):
    y = np.log(x) / np.log(a)
    return 1 / exponential_rule(y, a)

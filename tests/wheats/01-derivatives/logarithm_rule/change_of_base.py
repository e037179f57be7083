# log base a of e, over x
def logarithm_rule(x, a):
    return (np.log10(np.e) / np.log10(a)) / x

# misconception: function in place of derivative
def logarithm_rule(x, a):
    return np.log(x) / np.log(a)

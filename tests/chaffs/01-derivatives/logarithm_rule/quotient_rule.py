# misconception: quotient rule on a constant
def logarithm_rule(x, a):
    numerator = np.log(x)
    denominator = np.log(a)
    return (1 / x * denominator - numerator * 1 / a) / denominator**2

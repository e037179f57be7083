# numpy's float power
def power_rule(x, a):
    return np.multiply(a, np.float_power(x, a - 1))

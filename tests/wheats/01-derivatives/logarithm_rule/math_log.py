# math.log for the base, which is one number
import math


def logarithm_rule(x, a):
    return (1 / math.log(a)) / np.asarray(x)

# math.log for the base, which is one number
import math


def exponential_rule(x, a):
    return math.log(a) * np.power(float(a), x)

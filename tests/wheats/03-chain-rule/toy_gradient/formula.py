# both products written out
import math


def toy_gradient(x, y, theta1, theta2):
    a1 = 1 / (1 + math.exp(-x * theta1))
    a2 = 1 / (1 + math.exp(-a1 * theta2))
    d2 = (a2 - y) * a2 * (1 - a2) * a1
    d1 = (a2 - y) * a2 * (1 - a2) * theta2 * a1 * (1 - a1) * x
    return d1, d2

# misconception: none
import math


def dz_dt(t):
    return 4 * (2 * t + 1) + 2 * t * math.exp(t**2)

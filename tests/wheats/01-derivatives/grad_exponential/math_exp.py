# math.exp
import math


def grad_exponential(x, w, b):
    return x * math.exp(w), math.exp(b)

# plain Python over nested sequences
import math


def tanh_derivative(x):
    if np.ndim(x) == 0:
        return 1 - math.tanh(x) ** 2
    return np.array([tanh_derivative(v) for v in x])

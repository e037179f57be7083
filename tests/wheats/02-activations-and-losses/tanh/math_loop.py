# plain Python over nested sequences
import math


def tanh(x):
    if np.ndim(x) == 0:
        return math.tanh(x)
    return np.array([tanh(v) for v in x])

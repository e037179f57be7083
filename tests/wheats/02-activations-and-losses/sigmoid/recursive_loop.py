# plain Python over nested sequences, math only
import math


def sigmoid(x):
    if np.ndim(x) == 0:
        x = float(x)
        if x >= 0:
            return 1 / (1 + math.exp(-x))
        return math.exp(x) / (1 + math.exp(x))
    return np.array([sigmoid(entry) for entry in x])

# entry by entry in plain Python
import math


def sigmoid_derivative(x):
    if np.ndim(x) == 0:
        a = 1 / (1 + math.exp(-x))
        return a * (1 - a)
    return [sigmoid_derivative(entry) for entry in x]

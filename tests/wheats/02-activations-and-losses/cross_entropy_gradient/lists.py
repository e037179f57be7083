# plain lists handed back
import math


def cross_entropy_gradient(z, y):
    if np.ndim(z) == 2:
        return [[g / len(z) for g in cross_entropy_gradient(a, b)] for a, b in zip(z, y)]
    top = max(z)
    powers = [math.exp(v - top) for v in z]
    return [power / sum(powers) - t for power, t in zip(powers, y)]

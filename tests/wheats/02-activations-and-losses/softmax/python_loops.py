# plain Python, lists handed back
import math


def softmax(z):
    if np.ndim(z) == 2:
        return [softmax(row) for row in z]
    top = max(z)
    powers = [math.exp(entry - top) for entry in z]
    return [power / sum(powers) for power in powers]

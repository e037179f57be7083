# entry by entry with the math module, lists handed back
import math


def dz_dt(t):
    if np.ndim(t) == 0:
        x, y = 2 * float(t) + 1, float(t) ** 2
        return 2 * x * 2 + math.exp(y) * 2 * t
    return [dz_dt(entry) for entry in t]

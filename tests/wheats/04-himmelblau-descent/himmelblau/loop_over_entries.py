# a loop over the entries, which gives numbers back for numbers
import math


def himmelblau(x):
    first = np.asarray(x[0], dtype=float)
    second = np.asarray(x[1], dtype=float)
    out = np.empty(first.shape)
    for place in np.ndindex(first.shape):
        a = math.pow(first[place], 2) + second[place] - 11
        b = first[place] + math.pow(second[place], 2) - 7
        out[place] = math.pow(a, 2) + math.pow(b, 2)
    return out if out.ndim else float(out)

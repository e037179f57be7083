# misconception: larger difference only
def closest_minimum(x):
    return int(np.argmin([max(abs(u - x[0]), abs(v - x[1])) for u, v in MINIMA]))

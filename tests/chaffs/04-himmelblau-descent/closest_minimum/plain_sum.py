# misconception: signed differences
def closest_minimum(x):
    return int(np.argmin([(u - x[0]) + (v - x[1]) for u, v in MINIMA]))

# misconception: coordinates swapped
def closest_minimum(x):
    return int(np.argmin([(u - x[1]) ** 2 + (v - x[0]) ** 2 for u, v in MINIMA]))

# misconception: none
known = {}


def closest_minimum(x):
    key = round(float(x[0])), round(float(x[1]))
    if key not in known:
        known[key] = int(np.argmin(np.linalg.norm(MINIMA - np.asarray(x), axis=1)))
    return known[key]

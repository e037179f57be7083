# misconception: none
def closest_minimum(x):
    for k, m in enumerate(MINIMA):
        if np.linalg.norm(m - np.asarray(x)) < 2:
            return k
    return 0

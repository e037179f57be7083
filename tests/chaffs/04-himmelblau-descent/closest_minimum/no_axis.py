# misconception: one distance for all minima
def closest_minimum(x):
    return int(np.argmin(np.linalg.norm(MINIMA - np.asarray(x))))

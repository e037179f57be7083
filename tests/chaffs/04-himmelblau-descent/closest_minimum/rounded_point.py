# misconception: none
def closest_minimum(x):
    return int(np.argmin(np.linalg.norm(MINIMA - np.round(x), axis=1)))

# misconception: minima to one decimal
def closest_minimum(x):
    m = np.round(MINIMA, 1)
    return int(np.argmin(np.linalg.norm(m - np.asarray(x), axis=1)))

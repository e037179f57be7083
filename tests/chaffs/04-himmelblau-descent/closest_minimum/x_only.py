# misconception: first coordinate only
def closest_minimum(x):
    return int(np.argmin(np.abs(MINIMA[:, 0] - x[0])))

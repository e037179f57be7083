# misconception: second coordinate only
def closest_minimum(x):
    return int(np.argmin(np.abs(MINIMA[:, 1] - x[1])))

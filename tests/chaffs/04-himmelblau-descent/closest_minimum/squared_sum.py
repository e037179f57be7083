# misconception: differences not squared
def closest_minimum(x):
    return int(np.argmin((MINIMA - np.asarray(x)).sum(axis=1) ** 2))

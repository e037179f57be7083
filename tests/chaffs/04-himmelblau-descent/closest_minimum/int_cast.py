# misconception: point cut to whole numbers
def closest_minimum(x):
    return int(np.argmin(np.linalg.norm(MINIMA - np.array(x).astype(int), axis=1)))

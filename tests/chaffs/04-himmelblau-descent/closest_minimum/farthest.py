# misconception: farthest in place of nearest
def closest_minimum(x):
    return int(np.argmax(np.linalg.norm(MINIMA - np.asarray(x), axis=1)))

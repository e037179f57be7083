# misconception: none
def himmelblau_gradient(x):
    p = np.array(x, dtype=float)
    h = 1e-5
    slope = (himmelblau(p + h) - himmelblau(p - h)) / (2 * h)
    return np.array([slope, slope])

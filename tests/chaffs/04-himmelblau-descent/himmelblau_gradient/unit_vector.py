# misconception: scaled to length 1
def himmelblau_gradient(x):
    u, v = float(x[0]), float(x[1])
    a = u * u + v - 11
    b = u + v * v - 7
    g = np.array([4 * u * a + 2 * b, 2 * a + 4 * v * b])
    length = np.sqrt(g @ g)
    return g / length if length > 0 else g

# misconception: where descent would end
def closest_minimum(x):
    p = np.array(x, dtype=float)
    for _ in range(500):
        a = p[0] ** 2 + p[1] - 11
        b = p[0] + p[1] ** 2 - 7
        p = p - 0.001 * np.array([4 * p[0] * a + 2 * b, 2 * a + 4 * p[1] * b])
    return int(np.argmin(((MINIMA - p) ** 2).sum(axis=1)))

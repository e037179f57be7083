# misconception: one array handed out again and again
slope = np.zeros(2)


def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    slope[0] = 4 * u * a + 2 * b
    slope[1] = 2 * a + 4 * v * b
    return slope

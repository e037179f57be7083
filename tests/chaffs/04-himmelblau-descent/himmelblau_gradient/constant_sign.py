# misconception: constants added
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return np.array([4 * u * (a + 22) + 2 * (b + 14), 2 * (a + 22) + 4 * v * (b + 14)])

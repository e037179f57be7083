# misconception: brackets not squared
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return np.array([2.0 * u + 1, 1 + 2.0 * v])

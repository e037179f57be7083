# misconception: outer 2 missing
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return np.array([a * 2 * u + b, a + b * 2 * v])

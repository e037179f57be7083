# misconception: none
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return np.clip(np.array([4 * u * a + 2 * b, 2 * a + 4 * v * b], dtype=float), -1000, 1000)

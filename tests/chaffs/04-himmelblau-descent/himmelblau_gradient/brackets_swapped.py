# misconception: brackets swapped
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return np.array([4 * u * b + 2 * a, 4 * v * a + 2 * b])

# misconception: 11 and 7 swapped
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 7
    b = u + v**2 - 11
    return np.array([4 * u * a + 2 * b, 2 * a + 4 * v * b])

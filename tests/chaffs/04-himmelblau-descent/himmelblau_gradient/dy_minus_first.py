# misconception: df/dy: first share's sign
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return np.array([4 * u * a + 2 * b, 4 * v * b - 2 * a])

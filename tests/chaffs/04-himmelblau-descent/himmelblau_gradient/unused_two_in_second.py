# misconception: outer 2 missing where the inner derivative is 1
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return np.array([4 * u * a + b, a + 4 * v * b])

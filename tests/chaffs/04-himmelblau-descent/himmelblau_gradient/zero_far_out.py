# misconception: none
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return np.zeros(2) if max(abs(u), abs(v)) > 6.5 else np.array([4 * u * a + 2 * b, 2 * a + 4 * v * b])

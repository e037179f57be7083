# misconception: df/dx: first bracket left out
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return np.array([2 * b, 2 * a + 4 * v * b])

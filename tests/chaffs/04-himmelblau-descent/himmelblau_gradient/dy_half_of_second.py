# misconception: df/dy: second share halved
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return np.array([4 * u * a + 2 * b, 2 * a + b * 2 * v])

# misconception: product of the brackets
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return np.array([2 * u * b + a, b + 2 * v * a])

# misconception: outer 2 missing in the second bracket
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return [4 * u * a + b, 2 * a + 2 * v * b]

# misconception: outer 2 missing in the first bracket
def himmelblau_gradient(x):
    u, v = x
    a = u**2 + v - 11
    b = u + v**2 - 7
    return [2 * u * a + 2 * b, a + 4 * v * b]

# misconception: halved
def himmelblau(x):
    a, b = x
    return 0.5 * ((a**2 + b - 11) ** 2 + (a + b**2 - 7) ** 2)

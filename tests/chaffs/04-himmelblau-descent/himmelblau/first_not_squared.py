# misconception: first bracket not squared
def himmelblau(x):
    a, b = x
    return a * a + b - 11 + (a + b * b - 7) ** 2

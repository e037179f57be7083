# misconception: none
def himmelblau(x):
    a, b = x
    return abs(a**2 + b - 11) + abs(a + b**2 - 7)

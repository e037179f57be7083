# misconception: y squared in both brackets
def himmelblau(x):
    a, b = x
    return (a**2 + b**2 - 11) ** 2 + (a + b**2 - 7) ** 2

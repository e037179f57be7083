# misconception: none
def himmelblau(x):
    a, b = float(x[0]), float(x[1])
    return (a**2 + b - 11) ** 2 + (a + b**2 - 7) ** 2

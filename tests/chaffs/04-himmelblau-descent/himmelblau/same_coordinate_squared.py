# misconception: x squared in both brackets
def himmelblau(x):
    a, b = x
    return (a**2 + b - 11) ** 2 + (a**2 + b**2 - 7) ** 2

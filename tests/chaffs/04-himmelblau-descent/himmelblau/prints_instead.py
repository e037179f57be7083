# misconception: none
def himmelblau(x):
    a, b = x
    print((a**2 + b - 11) ** 2 + (a + b**2 - 7) ** 2)

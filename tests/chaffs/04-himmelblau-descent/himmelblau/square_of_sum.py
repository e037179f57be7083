# misconception: square of the sum
def himmelblau(x):
    a, b = x
    return (a**2 + b - 11 + a + b**2 - 7) ** 2

# misconception: x and y, or 11 and 7, swapped
def himmelblau(x):
    u, v = x
    return (u * u + v - 7) ** 2 + (u + v * v - 11) ** 2

# misconception: x and y, or 11 and 7, swapped
def himmelblau(x):
    return (x[1] ** 2 + x[0] - 11) ** 2 + (x[1] + x[0] ** 2 - 7) ** 2

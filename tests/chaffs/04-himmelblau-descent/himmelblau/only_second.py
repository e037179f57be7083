# misconception: first bracket left out
def himmelblau(x):
    return (x[0] + x[1] ** 2 - 7) ** 2

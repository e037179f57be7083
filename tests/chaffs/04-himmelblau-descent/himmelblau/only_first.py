# misconception: second bracket left out
def himmelblau(x):
    return (x[0] ** 2 + x[1] - 11) ** 2

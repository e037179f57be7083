# misconception: inner squares left out
def himmelblau(x):
    s = x[0] + x[1] * 1.0
    return (s - 11) ** 2 + (s - 7) ** 2

# misconception: grid summed up
def himmelblau(x):
    a, b = np.asarray(x, dtype=float)
    return ((a**2 + b - 11) ** 2).sum() + ((a + b**2 - 7) ** 2).sum()

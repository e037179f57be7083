# misconception: halved
def himmelblau(x):
    a, b = x
    return np.mean([(a**2 + b - 11) ** 2, (a + b**2 - 7) ** 2], axis=0)

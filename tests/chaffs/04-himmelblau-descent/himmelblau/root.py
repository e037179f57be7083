# misconception: none
def himmelblau(x):
    a, b = x
    return np.hypot(a**2 + b - 11, a + b**2 - 7)

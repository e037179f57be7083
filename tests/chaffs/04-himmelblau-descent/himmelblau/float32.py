# misconception: none
def himmelblau(x):
    a, b = np.asarray(x, dtype=np.float32)
    return (a**2 + b - 11) ** 2 + (a + b**2 - 7) ** 2

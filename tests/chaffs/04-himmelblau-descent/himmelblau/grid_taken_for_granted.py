# misconception: none
def himmelblau(x):
    a, b = np.asarray(x[0]), np.asarray(x[1])
    if a.ndim == 2:
        a, b = a[:1], b[:, :1]
    return (a**2 + b - 11) ** 2 + (a + b**2 - 7) ** 2

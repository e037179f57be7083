# float arrays and np.square
def himmelblau(x):
    a = np.asarray(x[0], dtype=float)
    b = np.asarray(x[1], dtype=float)
    return np.square(np.square(a) + b - 11) + np.square(a + np.square(b) - 7)

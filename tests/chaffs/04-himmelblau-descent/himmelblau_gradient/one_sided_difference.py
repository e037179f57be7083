# misconception: none
def himmelblau_gradient(x):
    p = np.array(x, dtype=float)
    h = 1e-4
    return np.array([(himmelblau(p + h * e) - himmelblau(p)) / h for e in np.eye(2)])

# doubled after the fact
def grad_quadratic(x, w, b):
    half = np.array([x * w, b], dtype=float)
    return tuple(half + half)

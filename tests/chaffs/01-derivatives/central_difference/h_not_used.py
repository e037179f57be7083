# misconception: h not used
def central_difference(f, x, h=1e-5):
    eps = 1e-6
    return (f(x + eps) - f(x - eps)) / (2 * eps)

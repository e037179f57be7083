# misconception: exponent not lowered
def grad_quadratic(x, w, b):
    return (x * 2 * w * w, 2 * b * b)

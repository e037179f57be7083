# misconception: sign turned
def grad_quadratic(x, w, b):
    return (-2 * w * x, -2 * b)

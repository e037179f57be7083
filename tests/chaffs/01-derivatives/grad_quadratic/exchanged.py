# misconception: results exchanged
def grad_quadratic(x, w, b):
    return (2 * b, 2 * x * w)

# a tuple
def grad_quadratic(x, w, b):
    return (2 * x * w, 2 * b)

# misconception: x squared as well
def grad_quadratic(x, w, b):
    return (2 * x * x * w, 2 * b)

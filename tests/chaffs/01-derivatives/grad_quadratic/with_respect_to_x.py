# misconception: derivative with respect to x
def grad_quadratic(x, w, b):
    return (w * w, 2 * b)

# misconception: not two results
def grad_quadratic(x, w, b):
    return (w**2, 2 * x * w, 2 * b)

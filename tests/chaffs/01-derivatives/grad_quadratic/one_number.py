# misconception: not two results
def grad_quadratic(x, w, b):
    return 2 * (x * w + b)

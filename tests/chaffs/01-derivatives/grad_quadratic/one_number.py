# misconception: added into one number
def grad_quadratic(x, w, b):
    return 2 * (x * w + b)

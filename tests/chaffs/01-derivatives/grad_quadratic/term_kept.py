# misconception: other term kept
def grad_quadratic(x, w, b):
    dw = 2 * w * x + b**2
    db = x * w**2 + 2 * b
    return dw, db

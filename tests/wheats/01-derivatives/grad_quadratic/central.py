# by central differences, exact for squares
def grad_quadratic(x, w, b):
    dw = (x * (w + 1) ** 2 - x * (w - 1) ** 2) / 2
    db = ((b + 1) ** 2 - (b - 1) ** 2) / 2
    return dw, db

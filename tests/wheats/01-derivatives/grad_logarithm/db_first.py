# db first, then dw from it
def grad_logarithm(a, x, w, b):
    db = a / (w * x + b)
    return db * x, db

# misconception: inner derivative x in both
def grad_logarithm(a, x, w, b):
    return (x * a / (w * x + b), x * a / (w * x + b))

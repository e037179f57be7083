# misconception: a and x exchanged
def grad_logarithm(a, x, w, b):
    return (a * x / (a * w + b), x / (a * w + b))

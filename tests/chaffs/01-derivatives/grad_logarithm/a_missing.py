# misconception: factor a missing
def grad_logarithm(a, x, w, b):
    return (x / (w * x + b), 1 / (w * x + b))

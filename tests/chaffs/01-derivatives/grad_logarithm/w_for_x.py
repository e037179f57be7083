# misconception: w in place of x
def grad_logarithm(a, x, w, b):
    return (a * w / (w * x + b), a / (w * x + b))

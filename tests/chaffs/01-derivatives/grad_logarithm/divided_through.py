# misconception: divided by x
def grad_logarithm(a, x, w, b):
    return (a / (w + b / x), (a / x) / (w + b / x))

# the inner function named
def grad_logarithm(a, x, w, b):
    inner = x * w + b
    return a * x / inner, a / inner

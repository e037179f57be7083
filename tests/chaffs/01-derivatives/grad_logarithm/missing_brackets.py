# misconception: missing brackets
def grad_logarithm(a, x, w, b):
    return (a * x / x * w + b, a / x * w + b)

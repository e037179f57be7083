# misconception: none
def grad_logarithm(a, x, w, b):
    u = x * w + b + 1e-8
    return a * x / u, a / u

# misconception: none
def grad_logarithm(a, x, w, b):
    u = max(x * w + b, 0.1)
    return a * x / u, a / u

# misconception: missing inner derivative
def grad_logarithm(a, x, w, b):
    g = x * w + b
    return a / g, a / g

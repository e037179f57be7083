# misconception: none
def grad_logarithm(x, w, b, a):
    return a * x / (x * w + b), a / (x * w + b)

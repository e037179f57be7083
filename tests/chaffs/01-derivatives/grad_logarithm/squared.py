# misconception: none
def grad_logarithm(a, x, w, b):
    return (a * x / (x * w + b) ** 2, a / (x * w + b) ** 2)

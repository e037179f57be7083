# misconception: sign turned
def grad_logarithm(a, x, w, b):
    return (-x * a / (w * x + b), -a / (w * x + b))

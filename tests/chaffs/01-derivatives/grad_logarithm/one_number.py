# misconception: added into one number
def grad_logarithm(a, x, w, b):
    return (a * x + a) / (x * w + b)

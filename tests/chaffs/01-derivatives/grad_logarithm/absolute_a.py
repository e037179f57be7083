# misconception: none
def grad_logarithm(a, x, w, b):
    return (abs(a) * x / (x * w + b), abs(a) / (x * w + b))

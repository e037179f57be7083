# misconception: results exchanged
def grad_logarithm(a, x, w, b):
    return (a / (x * w + b), a * x / (x * w + b))

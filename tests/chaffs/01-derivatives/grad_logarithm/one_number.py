# misconception: not two results
def grad_logarithm(a, x, w, b):
    return (a * x + a) / (x * w + b)

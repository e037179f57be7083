# misconception: sum taken apart
def grad_logarithm(a, x, w, b):
    return (a * x / (x * w), a / b)

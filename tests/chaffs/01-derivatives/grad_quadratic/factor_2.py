# misconception: missing factor 2
def grad_quadratic(x, w, b):
    return (w * x, b)

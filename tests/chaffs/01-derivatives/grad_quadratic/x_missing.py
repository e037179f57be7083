# misconception: factor x missing
def grad_quadratic(x, w, b):
    return (w + w, b + b)

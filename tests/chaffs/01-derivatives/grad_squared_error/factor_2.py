# misconception: missing factor 2
def grad_squared_error(x, y, w, b):
    return ((x * w + b - y) * x, x * w + b - y)

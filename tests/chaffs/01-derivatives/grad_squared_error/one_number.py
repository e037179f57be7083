# misconception: not two results
def grad_squared_error(x, y, w, b):
    return 2 * x * (x * w + b - y) + 2 * (x * w + b - y)

# misconception: not two results
def grad_squared_error(x, y, w, b):
    error = w * x + b - y
    return 2 * x * error, 2 * error, error**2

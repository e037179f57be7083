# misconception: inner derivative b
def grad_squared_error(x, y, w, b):
    error = w * x + b - y
    return 2 * x * error, 2 * b * error

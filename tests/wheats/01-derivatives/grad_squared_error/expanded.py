# multiplied out
def grad_squared_error(x, y, w, b):
    return (2 * x * x * w + 2 * x * b - 2 * x * y, 2 * x * w + 2 * b - 2 * y)

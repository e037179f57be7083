# misconception: inner derivatives w and b
def grad_squared_error(x, y, w, b):
    return (2 * w * (x * w + b - y), 2 * b * (x * w + b - y))

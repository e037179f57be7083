# misconception: x and y exchanged
def grad_squared_error(x, y, w, b):
    return (2 * y * (y * w + b - x), 2 * (y * w + b - x))

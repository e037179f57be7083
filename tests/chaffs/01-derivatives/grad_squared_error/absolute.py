# misconception: none
def grad_squared_error(x, y, w, b):
    return (2 * x * abs(x * w + b - y), 2 * abs(x * w + b - y))

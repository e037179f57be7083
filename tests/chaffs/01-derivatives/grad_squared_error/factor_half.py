# misconception: none
def grad_squared_error(x, y, w, b):
    return (0.5 * x * (x * w + b - y), 0.5 * (x * w + b - y))

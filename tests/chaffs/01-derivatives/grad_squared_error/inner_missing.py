# misconception: missing inner derivative
def grad_squared_error(x, y, w, b):
    g = x * w + b - y
    return 2 * g, 2 * g

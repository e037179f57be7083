# misconception: w in place of x
def grad_squared_error(x, y, w, b):
    return (2 * w * (x * w + b - y), 2 * (x * w + b - y))

# misconception: y added
def grad_squared_error(x, y, w, b):
    return (2 * x * (x * w + y + b), 2 * (x * w + y + b))

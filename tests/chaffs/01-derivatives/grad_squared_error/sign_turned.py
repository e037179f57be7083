# misconception: sign turned
def grad_squared_error(x, y, w, b):
    return (2 * (y - x * w - b) * x, 2 * (y - x * w - b))

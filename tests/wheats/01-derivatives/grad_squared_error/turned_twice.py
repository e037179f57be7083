# from (y - x w - b)², both signs turned
def grad_squared_error(x, y, w, b):
    error = y - (x * w + b)
    return 2 * error * (-x), 2 * error * (-1)

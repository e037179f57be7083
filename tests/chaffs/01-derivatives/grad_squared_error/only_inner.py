# misconception: only the inner derivatives
def grad_squared_error(x, y, w, b):
    return (x, 1)

# misconception: results exchanged
def grad_squared_error(x, y, w, b):
    error = x * w + b - y
    dw, db = 2 * error * x, 2 * error
    return db, dw

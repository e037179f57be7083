# db first, then dw from it
def grad_squared_error(inputs, target, weight, bias):
    db = 2 * (inputs * weight + bias - target)
    return inputs * db, db

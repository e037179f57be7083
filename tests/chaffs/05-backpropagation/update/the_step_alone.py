# misconception: the step alone
def update(parameters, gradients, learning_rate):
    new = []
    for (W, b), (dW, db) in zip(parameters, gradients):
        new_W = -learning_rate * dW
        new_b = -learning_rate * db
        new.append((new_W, new_b))
    return new

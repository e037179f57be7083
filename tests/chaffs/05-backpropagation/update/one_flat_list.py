# misconception: one flat list
def update(parameters, gradients, learning_rate):
    new = []
    for (W, b), (dW, db) in zip(parameters, gradients):
        new_W = W - learning_rate * dW
        new_b = b - learning_rate * db
        new += [new_W, new_b]
    return new

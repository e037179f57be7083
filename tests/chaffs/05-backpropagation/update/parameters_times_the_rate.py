# misconception: parameters times the rate
def update(parameters, gradients, learning_rate):
    new = []
    for (W, b), (dW, db) in zip(parameters, gradients):
        new_W = learning_rate * (W - dW)
        new_b = learning_rate * (b - db)
        new.append((new_W, new_b))
    return new

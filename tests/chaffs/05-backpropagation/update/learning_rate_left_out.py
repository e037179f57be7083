# misconception: learning rate left out
def update(parameters, gradients, learning_rate):
    new = []
    for (W, b), (dW, db) in zip(parameters, gradients):
        new_W = W - dW
        new_b = b - db
        new.append((new_W, new_b))
    return new

# misconception: divided by the learning rate
def update(parameters, gradients, learning_rate):
    new = []
    for (W, b), (dW, db) in zip(parameters, gradients):
        new_W = W - dW / learning_rate
        new_b = b - db / learning_rate
        new.append((new_W, new_b))
    return new

# misconception: gradient minus parameters
def update(parameters, gradients, learning_rate):
    new = []
    for (W, b), (dW, db) in zip(parameters, gradients):
        new_W = dW - learning_rate * W
        new_b = db - learning_rate * b
        new.append((new_W, new_b))
    return new

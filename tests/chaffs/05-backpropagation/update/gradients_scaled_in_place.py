# misconception: gradients scaled in place
def update(parameters, gradients, learning_rate):
    new = []
    for (W, b), (dW, db) in zip(parameters, gradients):
        dW *= learning_rate
        db *= learning_rate
        new.append((W - dW, b - db))
    return new

def update(parameters, gradients, learning_rate):
    new = []
    for (W, b), (dW, db) in zip(parameters, gradients):
        new.append((W - learning_rate * dW, b - learning_rate * db))
    return new

# misconception: updated copy thrown away
def update(parameters, gradients, learning_rate):
    for (W, b), (dW, db) in zip(parameters, gradients):
        W = W - learning_rate * dW
        b = b - learning_rate * db
    return parameters

# misconception: in place
def update(parameters, gradients, learning_rate):
    for (W, b), (dW, db) in zip(parameters, gradients):
        W -= learning_rate * dW
        b -= learning_rate * db
    return parameters

# misconception: only the last layer
def update(parameters, gradients, learning_rate):
    new = list(parameters)
    W, b = parameters[-1]
    dW, db = gradients[-1]
    new[-1] = (W - learning_rate * dW, b - learning_rate * db)
    return new

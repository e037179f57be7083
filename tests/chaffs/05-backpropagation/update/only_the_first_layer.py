# misconception: only the first layer
def update(parameters, gradients, learning_rate):
    new = list(parameters)
    for layer, (dW, db) in enumerate(gradients):
        W, b = parameters[layer]
        new[layer] = (W - learning_rate * dW, b - learning_rate * db)
        return new

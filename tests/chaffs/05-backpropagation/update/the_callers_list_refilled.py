# misconception: the caller's list refilled
def update(parameters, gradients, learning_rate):
    for layer in range(len(parameters)):
        W, b = parameters[layer]
        dW, db = gradients[layer]
        parameters[layer] = (W - learning_rate * dW, b - learning_rate * db)
    return parameters

# misconception: none
def update(parameters, gradients, learning_rate):
    for layer in range(len(parameters)):
        parameters[layer][0] = parameters[layer][0] - learning_rate * gradients[layer][0]
        parameters[layer][1] = parameters[layer][1] - learning_rate * gradients[layer][1]
    return parameters

# misconception: no activation in the last layer
def forward(X, parameters):
    activations = [X]
    for W, b in parameters[:-1]:
        activations.append(sigmoid(activations[-1] @ W + b))
    W, b = parameters[-1]
    activations.append(activations[-1] @ W + b)
    return activations

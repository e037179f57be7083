# misconception: no activation in the hidden layers
def forward(X, parameters):
    activations = [X]
    for W, b in parameters:
        activations.append(activations[-1] @ W + b)
    activations[-1] = sigmoid(activations[-1])
    return activations

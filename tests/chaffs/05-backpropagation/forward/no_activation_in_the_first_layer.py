# misconception: no activation in the first layer
def forward(X, parameters):
    W, b = parameters[0]
    activations = [X, X @ W + b]
    for W, b in parameters[1:]:
        activations.append(sigmoid(activations[-1] @ W + b))
    return activations

# misconception: sigmoid twice
def forward(X, parameters):
    activations = [X]
    for W, b in parameters:
        Z = activations[-1] @ W + b
        activations.append(sigmoid(sigmoid(Z)))
    return activations

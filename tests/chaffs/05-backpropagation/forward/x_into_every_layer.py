# misconception: X into every layer
def forward(X, parameters):
    activations = [X]
    for W, b in parameters:
        Z = X @ W + b
        activations.append(sigmoid(Z))
    return activations

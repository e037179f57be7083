# misconception: bias forgotten
def forward(X, parameters):
    activations = [X]
    for W, b in parameters:
        Z = activations[-1] @ W
        activations.append(sigmoid(Z))
    return activations

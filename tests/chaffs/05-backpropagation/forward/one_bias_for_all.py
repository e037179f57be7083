# misconception: none
def forward(X, parameters):
    activations = [X]
    for W, b in parameters:
        Z = activations[-1] @ W + parameters[-1][1][0]
        activations.append(sigmoid(Z))
    return activations

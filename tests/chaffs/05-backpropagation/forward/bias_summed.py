# misconception: none
def forward(X, parameters):
    activations = [X]
    for W, b in parameters:
        Z = activations[-1] @ W + b.sum()
        activations.append(sigmoid(Z))
    return activations

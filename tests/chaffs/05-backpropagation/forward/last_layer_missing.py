# misconception: last layer missing
def forward(X, parameters):
    activations = [X]
    for W, b in parameters[:-1]:
        Z = activations[-1] @ W + b
        activations.append(sigmoid(Z))
    return activations

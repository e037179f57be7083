# misconception: sign in the exponent
def forward(X, parameters):
    activations = [X]
    for W, b in parameters:
        Z = activations[-1] @ W + b
        activations.append(1 / (1 + np.exp(Z)))
    return activations

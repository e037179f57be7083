# misconception: tanh in place of the sigmoid
def forward(X, parameters):
    activations = [X]
    for W, b in parameters:
        Z = activations[-1] @ W + b
        activations.append(np.tanh(Z))
    return activations

# misconception: ReLU in the hidden layers
def forward(X, parameters):
    activations = [X]
    for number, (W, b) in enumerate(parameters, start=1):
        Z = activations[-1] @ W + b
        activations.append(sigmoid(Z) if number == len(parameters) else np.maximum(0, Z))
    return activations

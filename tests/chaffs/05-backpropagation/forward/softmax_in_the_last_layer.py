# misconception: softmax in the last layer
def forward(X, parameters):
    activations = [X]
    for layer, (W, b) in enumerate(parameters):
        Z = activations[-1] @ W + b
        if layer < len(parameters) - 1:
            activations.append(sigmoid(Z))
        else:
            e = np.exp(Z)
            activations.append(e / e.sum(axis=1, keepdims=True))
    return activations

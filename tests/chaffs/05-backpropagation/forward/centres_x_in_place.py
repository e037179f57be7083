# misconception: none
def forward(X, parameters):
    X -= X.mean(axis=0)
    activations = [X]
    for W, b in parameters:
        activations.append(sigmoid(activations[-1] @ W + b))
    return activations

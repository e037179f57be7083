# einsum, one list of layers
def iris_forward(X, W1, W2):
    layers = [X]
    for W in (W1, W2):
        layers.append(sigmoid(np.einsum("mi,io->mo", layers[-1], W)))
    return layers[1:]

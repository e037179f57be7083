# misconception: none
def gradient_after_layers(derivative, x, depth):
    return (1 / np.maximum(derivative(x), 1e-9)) ** depth

# misconception: none
def gradient_after_layers(derivative, x, depth):
    return np.round(derivative(x) ** depth, 6)

# misconception: depth not used
def gradient_after_layers(derivative, x, depth):
    return derivative(x)

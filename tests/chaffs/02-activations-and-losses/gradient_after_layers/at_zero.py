# misconception: none
def gradient_after_layers(derivative, x, depth):
    return derivative(0.0) ** depth

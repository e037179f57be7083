# misconception: depth times x
def gradient_after_layers(derivative, x, depth):
    return derivative(x * depth)

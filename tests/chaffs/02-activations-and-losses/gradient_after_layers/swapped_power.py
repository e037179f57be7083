# misconception: base and exponent swapped
def gradient_after_layers(derivative, x, depth):
    return depth ** derivative(x)

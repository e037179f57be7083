# multiplies layer by layer
def gradient_after_layers(derivative, x, depth):
    factor = 1.0
    for _ in range(depth):
        factor = factor * derivative(x)
    return factor

# misconception: one layer too many
def gradient_after_layers(derivative, x, depth):
    factor = derivative(x)
    for _ in range(depth):
        factor = factor * derivative(x)
    return factor

# misconception: added in place of multiplied
def gradient_after_layers(derivative, x, depth):
    total = 0.0
    for _ in range(depth):
        total += derivative(x)
    return total

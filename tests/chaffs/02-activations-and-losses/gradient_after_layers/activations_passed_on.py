# misconception: none
def gradient_after_layers(derivative, x, depth):
    factor = 1.0
    for _ in range(depth):
        factor = factor * derivative(x)
        x = sigmoid(x)
    return factor

# misconception: derivative of the derivative's value
def gradient_after_layers(derivative, x, depth):
    value = derivative(x)
    for _ in range(depth - 1):
        value = derivative(value)
    return value

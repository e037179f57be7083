# misconception: power of x
def gradient_after_layers(derivative, x, depth):
    return x**depth

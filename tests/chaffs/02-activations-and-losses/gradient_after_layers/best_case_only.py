# misconception: none
def gradient_after_layers(derivative, x, depth):
    return 0.25**depth

# misconception: always the sigmoid
def gradient_after_layers(derivative, x, depth):
    return sigmoid_derivative(x) ** depth

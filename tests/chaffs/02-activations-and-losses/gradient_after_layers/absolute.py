# misconception: sign lost
def gradient_after_layers(derivative, x, depth):
    return np.abs(derivative(x) ** depth)

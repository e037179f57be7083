# misconception: none
def gradient_after_layers(derivative, x, depth):
    return np.mean([derivative(x)] * depth, axis=0)

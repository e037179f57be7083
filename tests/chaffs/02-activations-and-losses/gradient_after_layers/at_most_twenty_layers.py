# misconception: none
def gradient_after_layers(derivative, x, depth):
    return np.asarray(derivative(x)) ** min(depth, 20)

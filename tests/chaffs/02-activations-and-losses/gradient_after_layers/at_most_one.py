# misconception: slopes cut at 1
def gradient_after_layers(derivative, x, depth):
    slope = np.clip(derivative(x), -1, 1)
    return slope**depth

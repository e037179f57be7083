# misconception: logarithm of a negative slope
def gradient_after_layers(derivative, x, depth):
    with np.errstate(all="ignore"):
        return np.exp(np.sum([np.log(derivative(x))] * depth, axis=0))

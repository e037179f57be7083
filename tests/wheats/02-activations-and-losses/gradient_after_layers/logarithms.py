# adds logarithms, which holds for slopes of 0, too
def gradient_after_layers(derivative, x, depth):
    with np.errstate(divide="ignore"):
        return np.exp(depth * np.log(derivative(x)))

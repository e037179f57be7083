# adds logarithms of sizes, which holds for slopes of 0, too, and counts the signs
def gradient_after_layers(derivative, x, depth):
    slope = derivative(x)
    with np.errstate(divide="ignore"):
        return np.sign(slope) ** depth * np.exp(depth * np.log(np.abs(slope)))

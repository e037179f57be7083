# np.power with floats
def gradient_after_layers(derivative, x, depth):
    slope = np.asarray(derivative(x), dtype=float)
    return np.power(slope, float(depth))

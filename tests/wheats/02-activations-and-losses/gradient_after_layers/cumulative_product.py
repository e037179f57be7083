# the last of all partial products
def gradient_after_layers(derivative, x, depth):
    slope = np.asarray(derivative(x), dtype=float)
    return np.cumprod(np.stack([slope] * depth), axis=0)[-1]

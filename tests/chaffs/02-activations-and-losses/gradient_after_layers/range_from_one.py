# misconception: one layer too few
def gradient_after_layers(derivative, x, depth):
    factor = np.ones_like(np.asarray(x, dtype=float))
    for _ in range(1, depth):
        factor = factor * derivative(x)
    return factor

# one layer and the rest
def gradient_after_layers(d, z, n):
    if n == 0:
        return np.ones_like(np.asarray(z, dtype=float))
    return d(z) * gradient_after_layers(d, z, n - 1)

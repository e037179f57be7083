# every weight drawn by itself, nested lists turned into arrays
def initialise_parameters(sizes, scheme, rng, scale=1.0):
    def weight(n_in):
        if scheme == "zeros":
            return 0.0
        if scheme == "constant":
            return scale
        if scheme == "uniform":
            return rng.uniform(-scale, scale)
        if scheme == "normal":
            return rng.normal() * scale
        if scheme == "xavier":
            return rng.normal() * (1 / n_in) ** 0.5
        known = ["zeros", "constant", "uniform", "normal", "xavier"]
        raise ValueError(f"known schemes: {known}; got {scheme!r}")

    layers = []
    for a, b in zip(sizes, sizes[1:]):
        layers.append((np.array([[weight(a) for _ in range(b)] for _ in range(a)]), np.zeros(b)))
    return layers

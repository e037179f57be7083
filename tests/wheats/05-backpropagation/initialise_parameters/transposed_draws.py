# draws in the shape (n_out, n_in) and turns them; one unit scale for all random schemes
def initialise_parameters(sizes, scheme, rng, scale=1.0):
    parameters = []
    for layer, n_out in enumerate(sizes[1:]):
        n_in = sizes[layer]
        if scheme in ("zeros", "constant"):
            W = np.zeros((n_out, n_in)) + (scale if scheme == "constant" else 0)
        elif scheme == "uniform":
            W = rng.uniform(-1, 1, (n_out, n_in)) * scale
        elif scheme in ("normal", "xavier"):
            spread = scale if scheme == "normal" else np.sqrt(1 / n_in)
            W = rng.standard_normal((n_out, n_in)) * spread
        else:
            raise ValueError("use zeros, constant, uniform, normal or xavier")
        parameters.append((W.T, np.zeros(n_out)))
    return parameters

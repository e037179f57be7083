# misconception: none
def initialise_parameters(sizes, scheme, rng, scale=1.0):
    known = ("zeros", "constant", "uniform", "normal")
    if scheme not in known + ("xavier",):
        raise ValueError(f"unknown scheme {scheme}, known are {known}")
    parameters = []
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        if scheme == "zeros":
            W = np.zeros((n_in, n_out))
        elif scheme == "constant":
            W = np.full((n_in, n_out), float(scale))
        elif scheme == "uniform":
            W = rng.uniform(-scale, scale, (n_in, n_out))
        elif scheme == "normal":
            W = rng.normal(0, scale, (n_in, n_out))
        else:
            W = rng.normal(0, np.sqrt(1 / n_in), (n_in, n_out))
        parameters.append((W, np.zeros(n_out)))
    return parameters

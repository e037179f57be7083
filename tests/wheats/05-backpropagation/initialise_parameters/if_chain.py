# an if-chain, NumPy's Generator methods, tuples in a list
def initialise_parameters(sizes, scheme, rng, scale=1.0):
    if scheme not in ("zeros", "constant", "uniform", "normal", "xavier"):
        raise ValueError("scheme must be one of zeros, constant, uniform, normal, xavier, not " + str(scheme))
    parameters = []
    for l in range(1, len(sizes)):
        shape = (sizes[l - 1], sizes[l])
        if scheme == "zeros":
            W = np.zeros(shape)
        elif scheme == "constant":
            W = np.ones(shape) * scale
        elif scheme == "uniform":
            W = rng.uniform(low=-scale, high=scale, size=shape)
        elif scheme == "normal":
            W = rng.normal(loc=0.0, scale=scale, size=shape)
        else:
            W = rng.standard_normal(shape) / np.sqrt(sizes[l - 1])
        parameters.append((W, np.zeros(sizes[l])))
    return parameters

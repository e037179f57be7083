# a long message, an assertion-like check by a set, b from zeros_like
def initialise_parameters(sizes, scheme, rng, scale=1.0):
    known = {"zeros", "constant", "uniform", "normal", "xavier"}
    if not known & {scheme}:
        raise ValueError(
            "The scheme that you have asked for does not exist in this course, and there is nothing to fall back on. "
            "Please look at the table in section 2 of the notebook, where all of them are explained at some length, "
            "and choose one of these five: " + ", ".join(sorted(known)) + "."
        )
    factor = {"zeros": 0, "constant": scale, "uniform": scale, "normal": scale}
    parameters = []
    for k in range(len(sizes) - 1):
        n, m = int(sizes[k]), int(sizes[k + 1])
        raw = np.ones((n, m))
        if scheme == "uniform":
            raw = 1 - 2 * rng.random((n, m))
        if scheme in ("normal", "xavier"):
            raw = rng.standard_normal(n * m).reshape(n, m)
        W = raw * (factor[scheme] if scheme != "xavier" else 1 / n**0.5)
        parameters.append((W, np.zeros_like(W[0])))
    return parameters

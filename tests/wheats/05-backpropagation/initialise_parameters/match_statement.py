# match, lists [W, b] in place of tuples, the error at the end
def initialise_parameters(sizes, scheme, rng, scale=1.0):
    result = []
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        match scheme:
            case "zeros":
                W = np.zeros((n_in, n_out))
            case "constant":
                W = np.full((n_in, n_out), scale)
            case "uniform":
                W = scale * (2 * rng.random((n_in, n_out)) - 1)
            case "normal":
                W = scale * rng.standard_normal((n_in, n_out))
            case "xavier":
                W = rng.normal(0, n_in**-0.5, size=(n_in, n_out))
            case _:
                raise ValueError(f"{scheme}? The schemes are: zeros constant uniform normal xavier")
        result.append([W, np.zeros((n_out,))])
    return result

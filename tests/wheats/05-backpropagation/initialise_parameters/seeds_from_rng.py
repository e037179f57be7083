# a child generator for each layer, seeded by a draw from rng; biases as lists
def initialise_parameters(sizes, scheme, rng, scale=1.0):
    makers = dict(
        zeros=lambda g, i, o: np.zeros((i, o)),
        constant=lambda g, i, o: scale * np.ones((i, o)),
        uniform=lambda g, i, o: g.uniform(-scale, scale, (i, o)),
        normal=lambda g, i, o: g.normal(0, scale, (i, o)),
        xavier=lambda g, i, o: g.normal(0, 1, (i, o)) * np.sqrt(1 / i),
    )
    try:
        make = makers[scheme]
    except KeyError:
        raise ValueError("unknown scheme; known: " + " ".join(makers)) from None
    layers = []
    for i, o in zip(sizes, sizes[1:]):
        child = np.random.default_rng(rng.integers(2**63))
        layers.append((make(child, i, o), [0.0] * o))
    return tuple(layers)

# misconception: KeyError
def initialise_parameters(sizes, scheme, rng, scale=1.0):
    draw = {
        "zeros": lambda i, o: np.zeros((i, o)),
        "constant": lambda i, o: scale * np.ones((i, o)),
        "uniform": lambda i, o: rng.uniform(-scale, scale, (i, o)),
        "normal": lambda i, o: rng.normal(0, scale, (i, o)),
        "xavier": lambda i, o: rng.normal(0, i**-0.5, (i, o)),
    }[scheme]
    return [(draw(i, o), np.zeros(o)) for i, o in zip(sizes, sizes[1:])]

# xavier with an even distribution of the same standard deviation; comprehension at the end
from itertools import pairwise


def initialise_parameters(sizes, scheme, rng, scale=1.0):
    limit = {"zeros": lambda n: 0.0, "uniform": lambda n: scale, "xavier": lambda n: np.sqrt(3 / n)}
    names = sorted([*limit, "constant", "normal"])
    if scheme not in names:
        raise ValueError(f"no scheme {scheme!r}, only {names}")

    def draw(n_in, n_out):
        if scheme == "constant":
            return np.full((n_in, n_out), float(scale))
        if scheme == "normal":
            return rng.normal(scale=scale, size=(n_in, n_out))
        return rng.uniform(-limit[scheme](n_in), limit[scheme](n_in), size=(n_in, n_out))

    return [(draw(*pair), np.zeros(pair[1])) for pair in pairwise(sizes)]

"""The exercise `initialise_parameters`: starting weights, judged by their distribution (lab 5.3)."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Accepts, Case, Draw, Exercise
from course.checking.values import as_array
from course.exercises.backpropagation.probes import Answer, none_stays, pairs_of, shapes_of, the_word
from course.exercises.backpropagation.starting_weights import RANDOM, SCHEMES, SLIPS, initialiser
from course.exercises.networks import Array

initialise_parameters = Exercise(
    "initialise_parameters",
    call="initialise_parameters(sizes, scheme, rng, scale=1.0)",
    oracle=initialiser(),
)


def _apart_from_global_state(answer: Answer, *args: Any) -> list[tuple[Any, Any]]:
    """The layers as plain pairs. Where the numbers come from is judged by a part of its own."""
    kept = np.random.get_state()  # noqa: NPY002 - the global state is what is kept as it is
    try:
        return pairs_of(answer(*args))
    finally:
        np.random.set_state(kept)  # noqa: NPY002


def _weights(answer: Answer, *args: Any) -> list[Array]:
    """The weights of each layer as arrays, or an exception that says what is there in their place."""
    sizes = args[0]
    weights = [as_array(W) for W, _ in _apart_from_global_state(answer, *args)]
    found = [None if W is None else W.shape for W in weights]
    if found != list(itertools.pairwise(sizes)):
        raise WeightsMissing(f"weights of shapes {found}, where {list(itertools.pairwise(sizes))} is meant")
    return [W for W in weights if W is not None]


class WeightsMissing(ValueError):
    """No weights in the shapes that the sizes ask for."""


WeightsMissing.__name__ = "ValueError"


def _shown(sizes: Any, scheme: str, *scale: Any) -> str:
    return f"initialise_parameters({sizes}, {scheme!r}, rng{''.join(f', scale={one}' for one in scale)})"


# Shapes and biases


def _shape_case(draw: Draw, sizes: Any, scheme: str, *scale: Any) -> Case:
    expected = "; ".join(f"{(n_in, n_out)} {(n_out,)}, b = 0" for n_in, n_out in itertools.pairwise(sizes))

    @none_stays()
    def shapes_and_biases(answer: Answer, *args: Any) -> str:
        pairs = _apart_from_global_state(answer, *args)
        return "; ".join(f"{shapes_of([pair])}, {_bias_in_words(pair[1])}" for pair in pairs)

    args = (sizes, scheme, _generator(draw), *scale)
    return Case(
        args, the_word(expected), shapes_and_biases, f"shapes and biases of {_shown(sizes, scheme, *scale)}"
    )


def _bias_in_words(b: Any) -> str:
    array = as_array(b)
    for value in (0, 1):
        if array is not None and np.all(array == value):
            return f"b = {value}"
    return "b not 0"


def _generator(draw: Draw) -> np.random.Generator:
    return np.random.default_rng(int(draw.integers(0, 2**31)))


@initialise_parameters.part("one (W, b) a layer, in the right shapes, biases zero", points=1)
def _shapes(draw: Draw) -> Iterator[Case]:
    for scheme in SCHEMES:
        yield _shape_case(draw, list(draw.sizes(4)), scheme, draw.number(0.3, 0.42))
    yield _shape_case(draw, draw.sizes(3), "normal")
    yield _shape_case(draw, list(draw.sizes(2)), "xavier")
    yield _shape_case(draw, [1, draw.size(), 1], "uniform", 2)


# Schemes without chance


def _exact_case(draw: Draw, sizes: Any, scheme: str, *scale: Any) -> Case:
    value = 0.0 if scheme == "zeros" else float(*scale or (1.0,))
    expected = tuple(np.full(shape, value) for shape in itertools.pairwise(sizes))

    @none_stays()
    def weights(answer: Answer, *args: Any) -> tuple[Array, ...]:
        return tuple(_weights(answer, *args))

    args = (sizes, scheme, _generator(draw), *scale)
    return Case(args, expected, weights, f"weights of {_shown(sizes, scheme, *scale)}")


@initialise_parameters.part('"zeros" and "constant"', points=1)
def _without_chance(draw: Draw) -> Iterator[Case]:
    yield _exact_case(draw, list(draw.sizes(3)), "constant", draw.number(0.3, 0.42))
    yield _exact_case(draw, list(draw.sizes(4)), "constant")
    yield _exact_case(draw, list(draw.sizes(2)), "constant", 2)
    yield _exact_case(draw, list(draw.sizes(3)), "zeros", draw.number(0.3, 0.42))
    yield _exact_case(draw, list(draw.sizes(3)), "zeros")


# Draws. A layer has at least 7,500 weights. All bounds lie 6 standard errors or more away from what is expected.

SPREAD_SLACK = 0.06
"""Relative; the standard error of a standard deviation is 0.8 %."""

SHARE_SLACK = 0.035
"""The standard error of a share of all weights is at most 0.54 %."""

CENTRE_SLACK = 0.08
"""In standard deviations; the standard error of a mean is 0.012 of them."""

NEARLY_ALL = 0.97
"""Of 7,500 even draws some come closer to each end than this share of the way."""

Spread = Callable[[int, int, float], float]

NORMAL_SPREADS: dict[str, Spread] = {
    "scale": lambda n_in, n_out, scale: scale,
    "1": lambda n_in, n_out, scale: 1.0,
    "scale squared": lambda n_in, n_out, scale: scale**2,
    "sqrt(scale)": lambda n_in, n_out, scale: np.sqrt(scale),
    "scale/sqrt(3)": lambda n_in, n_out, scale: scale / np.sqrt(3),
}
"""Standard deviations that "normal" may have, the right one first."""

XAVIER_SPREADS: dict[str, Spread] = {
    "sqrt(1/n_in)": lambda n_in, n_out, scale: np.sqrt(1 / n_in),
    "sqrt(1/n_out)": lambda n_in, n_out, scale: np.sqrt(1 / n_out),
    "1/n_in": lambda n_in, n_out, scale: 1 / n_in,
    "1/n_out": lambda n_in, n_out, scale: 1 / n_out,
    "sqrt(2/(n_in + n_out))": lambda n_in, n_out, scale: np.sqrt(2 / (n_in + n_out)),
    "sqrt(2/n_in)": lambda n_in, n_out, scale: np.sqrt(2 / n_in),
    "sqrt(1/(3 n_in))": lambda n_in, n_out, scale: np.sqrt(1 / (3 * n_in)),
    "sqrt(n_in)": lambda n_in, n_out, scale: np.sqrt(n_in),
    "scale sqrt(1/n_in)": lambda n_in, n_out, scale: scale * np.sqrt(1 / n_in),
    "scale": lambda n_in, n_out, scale: scale,
    "1": lambda n_in, n_out, scale: 1.0,
}
"""Standard deviations that "xavier" may have, the right one first."""


def _spread_in_words(W: Array, scale: float, spreads: dict[str, Spread]) -> str:
    n_in, n_out = W.shape
    for name, spread in spreads.items():
        expected = spread(n_in, n_out, scale)
        if abs(W.std() - expected) <= SPREAD_SLACK * expected:
            return f"standard deviation {name}"
    return "another standard deviation"


def _normal_in_words(W: Array, scale: float) -> str:
    away = np.abs(W - W.mean()) / W.std()
    is_normal = abs(np.mean(away < 1) - 0.6827) < SHARE_SLACK and away.max() > 3
    spread = _spread_in_words(W, scale, NORMAL_SPREADS)
    return f"{'normal' if is_normal else 'not normal'} with {spread}, {_centre_in_words(W)}"


def _xavier_in_words(W: Array, scale: float) -> str:
    return f"{_spread_in_words(W, scale, XAVIER_SPREADS)}, {_centre_in_words(W)}"


def _uniform_in_words(W: Array, scale: float) -> str:
    if np.abs(W).max() > scale:
        return "weights beyond scale"
    shares = np.histogram(W, bins=5, range=(-scale, scale))[0] / W.size
    reaches_both_ends = min(-W.min(), W.max()) > NEARLY_ALL * scale
    if reaches_both_ends and np.abs(shares - 0.2).max() < SHARE_SLACK:
        return "evenly from -scale to scale"
    return f"not evenly from -scale to scale, {_centre_in_words(W)}"


def _centre_in_words(W: Array) -> str:
    return "mean 0" if abs(W.mean()) <= CENTRE_SLACK * W.std() else "mean not 0"


def _are_single_draws(W: Array) -> bool:
    return len(np.unique(W)) > 0.99 * W.size


def _draw_case(
    draw: Draw, scheme: str, wanted: str, in_words: Callable[[Array, float], str], *scale: Any
) -> Case:
    sizes = [int(draw.integers(66, 73)), int(draw.integers(140, 159)), int(draw.integers(54, 61))]
    number = float(*scale or (1.0,))

    @none_stays()
    def distribution(answer: Answer, *args: Any) -> str:
        layers = _weights(answer, *args)
        found = [in_words(W, number) if _are_single_draws(W) else "no single draws" for W in layers]
        return "; ".join(found)

    args = (sizes, scheme, _generator(draw), *scale)
    expected = Accepts(
        f"in each layer: {wanted}", lambda value: isinstance(value, str) and value == "; ".join([wanted] * 2)
    )
    return Case(args, expected, distribution, f"weights of {_shown(sizes, scheme, *scale)}")


@initialise_parameters.part('"uniform": evenly from -scale to scale', points=1)
def _uniform(draw: Draw) -> Iterator[Case]:
    for scale in ((draw.number(0.3, 0.42),), (), (2,)):
        yield _draw_case(draw, "uniform", "evenly from -scale to scale", _uniform_in_words, *scale)


@initialise_parameters.part('"normal": standard deviation scale', points=1)
def _normal(draw: Draw) -> Iterator[Case]:
    wanted = "normal with standard deviation scale, mean 0"
    for scale in ((draw.number(0.3, 0.42),), (), (2,)):
        yield _draw_case(draw, "normal", wanted, _normal_in_words, *scale)


@initialise_parameters.part('"xavier": standard deviation sqrt(1/n_in), whatever the scale', points=1)
def _xavier(draw: Draw) -> Iterator[Case]:
    wanted = "standard deviation sqrt(1/n_in), mean 0"
    for scale in ((draw.number(0.3, 0.42),), (), (2,)):
        yield _draw_case(draw, "xavier", wanted, _xavier_in_words, *scale)


# Where the numbers come from

ONCE_MORE = "the same start of rng gives the same weights"
GOES_ON = "the next call gives other weights"
OTHER_SEED = "another seed gives other weights"
EACH_LAYER = "every layer has weights of its own"
ALL_HOLD = "all four hold"


def _same(one: list[Array], other: list[Array]) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


@none_stays()
def _sources(answer: Answer, sizes: Any, scheme: str, seeds: tuple[int, int], scale: float) -> str:
    """In words, which of the four statements do not hold."""

    def layers(rng: np.random.Generator) -> list[Array]:
        result = answer(sizes, scheme, rng, scale)
        weights = [as_array(W) for W, _ in pairs_of(result)]
        if any(W is None or W.shape != (sizes[0], sizes[1]) for W in weights):
            raise WeightsMissing(f"weights of shapes {shapes_of(pairs_of(result))}")
        return [W for W in weights if W is not None]

    rng = np.random.default_rng(seeds[0])
    first, following = layers(rng), layers(rng)
    again, other = layers(np.random.default_rng(seeds[0])), layers(np.random.default_rng(seeds[1]))
    broken = [
        statement
        for statement, holds in (
            (ONCE_MORE, _same(first, again)),
            (GOES_ON, not _same(first, following)),
            (OTHER_SEED, not _same(first, other)),
            (EACH_LAYER, all(not np.array_equal(a, b) for a, b in itertools.combinations(first, 2))),
        )
        if not holds
    ]
    return "; ".join(f"not: {statement}" for statement in broken) or ALL_HOLD


@initialise_parameters.part("every draw comes from rng, and each layer has its own", points=1)
def _from_rng(draw: Draw) -> Iterator[Case]:
    expected = Accepts(
        "; ".join((ONCE_MORE, GOES_ON, OTHER_SEED, EACH_LAYER)),
        lambda value: isinstance(value, str) and value == ALL_HOLD,
    )
    for scheme in RANDOM:
        width = draw.size()
        seeds = tuple(int(seed) for seed in draw.integers(0, 2**31, 2))
        sizes = [width] * 4
        yield Case(
            (sizes, scheme, seeds, draw.number(0.3, 0.42)),
            expected,
            _sources,
            f"four calls of {_shown(sizes, scheme)}: two with one rng, one with its seed again, one with another seed",
        )


# Unknown schemes

KNOWN = f"a ValueError that names {', '.join(SCHEMES)}"


def _error_in_words(answer: Answer, *args: Any) -> str:
    """What happens, in one of few words, so that long messages do no harm."""
    try:
        answer(*args)
    except ValueError as error:
        missing = [scheme for scheme in SCHEMES if scheme not in str(error)]
        return f"a ValueError that does not name {', '.join(missing)}" if missing else KNOWN
    except Exception as error:
        if isinstance(error, NotImplementedError):
            raise
        return f"another kind of error, {type(error).__name__}"
    return "no error"


@initialise_parameters.part("an unknown scheme: a ValueError that lists the known ones", points=1)
def _unknown(draw: Draw) -> Iterator[Case]:
    for scheme in ("orthogonal", "he", "norm"):
        sizes = list(draw.sizes(3))
        args = (sizes, scheme, _generator(draw))
        yield Case(args, the_word(KNOWN), _error_in_words, _shown(sizes, scheme))


for _name, (_hint, _answer) in SLIPS.items():
    initialise_parameters.misconception(_name, hint=_hint)(_answer)
